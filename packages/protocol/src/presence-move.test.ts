import * as fc from "fast-check";
import { expect, test } from "vitest";
import { MalformedFrame } from "./malformed-frame.ts";
import { applyPresenceMove, presenceMove } from "./presence-move.ts";
import { isPlain, type PresenceState } from "./presence-patch.ts";

const number = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((hundredths) => hundredths / 100),
  fc.double(),
  fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 2 ** 53, -(2 ** 53), 1e300, 5e-324, 0.1 + 0.2),
);
const { state } = fc.letrec((tie) => ({
  state: fc.dictionary(fc.constantFrom("p", "c", "10", "9", "__proto__", "é"), tie("value"), {
    noNullPrototype: true,
  }),
  value: fc.oneof(
    { maxDepth: 3 },
    number,
    number,
    fc.constantFrom<unknown>(null, true, "text", ""),
    fc.array(tie("value"), { maxLength: 12 }),
    tie("state"),
  ),
}));
const states = state.filter((value): value is PresenceState => typeof value === "object");

const asJson = (value: PresenceState) => JSON.parse(JSON.stringify(value)) as PresenceState;
/** What a receiver has of it, who got its fields in another order. */
const asReceived = (value: PresenceState) =>
  JSON.parse(JSON.stringify(value), (_name, inner: unknown) =>
    isPlain(inner) ? Object.fromEntries(Object.entries(inner).toReversed()) : inner,
  ) as PresenceState;

/** The same with other numbers, fields in another order, and seldom something else changed. */
function changed(value: unknown, next: () => number): unknown {
  if (typeof value === "number") return next() % 3 === 0 ? next() / 100 : value;
  if (typeof value !== "object" || value === null) return next() % 20 === 0 ? "other" : value;
  if (Array.isArray(value)) return value.map((one) => changed(one, next));
  const entries = Object.entries(value).map(([name, one]) => [name, changed(one, next)] as const);
  if (next() % 2 === 0) entries.reverse();
  return Object.fromEntries(entries);
}

test("[W28] a move, applied, gives the next state to the last bit, or none is made", () => {
  let moves = 0;
  fc.assert(
    fc.property(states, fc.infiniteStream(fc.integer()), (before, random) => {
      const after = changed(before, () => random.next().value as number) as PresenceState;
      const move = presenceMove(before, after);
      if (move === null) return;
      moves += 1;
      expect(sorted(applyPresenceMove(asReceived(before), move))).toBe(sorted(asJson(after)));
    }),
    { numRuns: 1000 },
  );
  expect(moves).toBeGreaterThan(200);
});

test("[W28] states of any two shapes have a move that leads from one to the other, or none", () => {
  fc.assert(
    fc.property(states, states, (before, after) => {
      const move = presenceMove(before, after);
      if (move === null) return;
      expect(sorted(applyPresenceMove(asReceived(before), move))).toBe(sorted(asJson(after)));
    }),
  );
});

test("[W28] a number goes as ones or as hundredths where that is it exactly, else it does not go", () => {
  const move = (before: unknown, after: unknown) =>
    presenceMove({ a: 7, b: before }, { a: 7, b: after });
  expect(move(1, 3)).toEqual([{ skipped: 1, inHundredths: false, difference: 2 }]);
  expect(move(1.25, 1)).toEqual([{ skipped: 1, inHundredths: true, difference: -25 }]);
  expect(move(0.1 + 0.2, 0.3)).toBeNull();
  expect(move(1, 1 / 3)).toBeNull();
  expect(move(1, 2 ** 60)).toBeNull();
  expect(move(-(2 ** 53 - 1), 2 ** 53 - 1)).toBeNull();
  expect(move(1, "1")).toBeNull();
  expect(move(1, null)).toBeNull();
  expect(move([1], { 0: 2 })).toBeNull();
  expect(move([1], [1, 2])).toBeNull();
  expect(move(Infinity, 2)).toBeNull();
  expect(move(Infinity, Infinity)).toEqual([]);
});

test("[W28] a move from another state is refused, or gives a state of the same shape", () => {
  const change = fc.record({
    skipped: fc.oneof(fc.nat(3), fc.maxSafeNat()),
    inHundredths: fc.boolean(),
    difference: fc.oneof(fc.integer(), fc.maxSafeInteger()),
  });
  fc.assert(
    fc.property(states, fc.array(change, { maxLength: 4 }), (before, changes) => {
      const known = asJson(before);
      try {
        const after = applyPresenceMove(known, changes);
        expect(shape(after)).toBe(shape(known));
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedFrame);
      }
    }),
    { numRuns: 500 },
  );
});

function sorted(value: unknown, onNumber: (value: number) => unknown = (same) => same): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === "number") return onNumber(inner);
    return typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner;
  });
}

/** Everything but the numbers, which have to be ones that JSON has a word for. */
function shape(value: unknown): string {
  return sorted(value, (number) => (Number.isFinite(number) ? "number" : "no number"));
}
