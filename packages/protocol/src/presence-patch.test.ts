import * as fc from "fast-check";
import { expect, test } from "vitest";
import { applyPresencePatch, presencePatch } from "./presence-patch.ts";

const field = fc.oneof(
  fc.constantFrom<unknown>(null, 1, 2, "text", true),
  fc.array(fc.nat(3), { maxLength: 3 }),
  fc.dictionary(
    fc.constantFrom("a", "b", "__proto__"),
    fc.constantFrom<unknown>(null, 1, [1], { x: 1 }),
    {
      noNullPrototype: true,
    },
  ),
);
const states = fc
  .dictionary(fc.constantFrom("p", "user", "cursor", "__proto__"), field, { noNullPrototype: true })
  .map((state) => JSON.parse(JSON.stringify(state)) as Record<string, unknown>);

test("[W19] a patch, applied, gives the next state, or none is made", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const patch = presencePatch(before, after);
      if (patch === null) return;
      const sent = JSON.parse(JSON.stringify(patch)) as Record<string, unknown>;
      const applied = applyPresencePatch(before, sent);
      expect(sorted(applied)).toBe(sorted(after));
      // Receiving it twice changes nothing more.
      expect(sorted(applyPresencePatch(applied, sent))).toBe(sorted(after));
    }),
    { numRuns: 3000 },
  );
});

test("[W19] a patch holds what moved, and nothing else", () => {
  const before = { user: { id: "ada" }, p: { c: [1, 2], v: [0, 0, 1], s: [] } };
  const after = { user: { id: "ada" }, p: { c: [3, 4], v: [0, 0, 1], s: [] } };
  expect(presencePatch(before, after)).toEqual({ p: { c: [3, 4] } });
  expect(presencePatch(before, before)).toEqual({});
  expect(presencePatch(before, { user: { id: "ada" }, p: null })).toEqual({ p: null });
  expect(presencePatch(before, { user: { id: "ada" } })).toBeNull();
  expect(presencePatch(before, { ...after, p: { c: [3, 4] } })).toBeNull();
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
