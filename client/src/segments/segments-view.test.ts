import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  CUSTOMER_COLUMNS,
  PLACE_KINDS,
  readSegmentsView,
  SEGMENTS_PARTS,
  writeSegmentsView,
} from "./segments-view.ts";

it("[SP1] the view is read from the address as it was written", () => {
  const anyView = fc.record({
    part: fc.constantFrom(...SEGMENTS_PARTS),
    asTable: fc.boolean(),
    basis: fc.constantFrom("now" as const, "agreed" as const),
    segment: fc.option(fc.string()),
    kind: fc.option(fc.constantFrom(...PLACE_KINDS)),
    industry: fc.option(fc.string()),
    sort: fc.constantFrom(...CUSTOMER_COLUMNS),
    isDown: fc.boolean(),
    customer: fc.option(fc.string()),
    isAnonymous: fc.boolean(),
  });
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readSegmentsView(`?${writeSegmentsView(view)}`)).toEqual(view);
    }),
  );
});

it("[SP1] what the address says and nobody understands is left out", () => {
  expect(writeSegmentsView(readSegmentsView("?view=x&basis=y&kind=z&sort=q&more=1"))).toBe("");
});
