import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DeleteRanges } from "./delete-ranges.ts";

type Range = { readonly client: number; readonly start: number; readonly length: number };
const range: fc.Arbitrary<Range> = fc.record({
  client: fc.nat(2),
  start: fc.nat(40),
  length: fc.nat(8),
});

const all = ({ client, start, length }: Range): string[] =>
  Array.from({ length }, (_, index) => `${client}.${start + index}`);

test("[E5] says of each range whether some of it is news, as a set of clocks would", () => {
  fc.assert(
    fc.property(fc.array(range), (added) => {
      const ranges = new DeleteRanges();
      const clocks = new Set<string>();
      for (const one of added) {
        expect(ranges.has(one.client, one.start, one.start + one.length)).toBe(
          all(one).every((clock) => clocks.has(clock)),
        );
        const isNews = all(one).some((clock) => !clocks.has(clock));
        expect(ranges.add(one.client, one.start, one.start + one.length)).toBe(isNews);
        for (const clock of all(one)) clocks.add(clock);
      }
    }),
    { numRuns: 1000 },
  );
});
