import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RecentEntries } from "./recent-entries.ts";

test("[E16] it counts how many entries came since one, however they lie in runs, and forgets the oldest", () => {
  const part = fc.record({
    client: fc.nat(2),
    from: fc.nat(20),
    many: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const entries = parts.flatMap(({ client, from, many }) =>
        Array.from({ length: many }, (_, index) => ({ client, clock: from + index })),
      );
      const recent = new RecentEntries();
      for (const { client, clock } of entries) recent.add(client, clock);
      for (let client = 0; client < 3; client += 1) {
        for (let clock = 0; clock < 26; clock += 1) {
          const at = entries.findLastIndex((one) => one.client === client && one.clock === clock);
          const distance = at === -1 ? Infinity : entries.length - at;
          expect(recent.distanceTo({ client, clock })).toBe(distance);
        }
      }
    }),
  );
  const long = new RecentEntries();
  for (let clock = 0; clock < 10_000; clock += 1) long.add(clock % 2, clock);
  expect(long.distanceTo({ client: 0, clock: 9998 })).toBe(2);
  expect(long.distanceTo({ client: 0, clock: 9600 })).toBe(400);
  expect(long.distanceTo({ client: 0, clock: 0 })).toBe(Infinity);
});
