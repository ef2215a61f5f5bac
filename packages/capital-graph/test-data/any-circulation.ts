import * as fc from "fast-check";
import {
  FLOW_KINDS,
  SECTOR_KINDS,
  type CirculationDrawing,
  type DrawnFlow,
  type DrawnPanel,
  type DrawnSector,
} from "../src/index.ts";

const ODD_IDS = ["__proto__", "constructor", "us", "us:", "a>b", "人", "\ud800", " "];
const anyId = fc.constantFrom("a", "b", "c", "d", "e", "f", ...ODD_IDS);
const anyFlowId = fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8", "9", "__proto__");
const anyText = fc.constantFrom("", " ", "保守", "保守 ", "全体感", "\ud800", "{flow}", "a > b");

const anySector: fc.Arbitrary<DrawnSector> = fc.record({
  id: anyId,
  kind: fc.constantFrom("us" as const, ...SECTOR_KINDS),
  text: anyText,
});

const anyFlow: fc.Arbitrary<DrawnFlow> = fc.record({
  id: anyFlowId,
  from: fc.option(anyId),
  to: fc.option(anyId),
  kind: fc.constantFrom("money" as const, ...FLOW_KINDS),
  text: anyText,
  paid: fc.constantFrom(null, true, false),
  market: fc.constantFrom("goods", "factor", "unset"),
  amount: fc.constantFrom(null, 0, 12, 0.1, -3, 1e308),
  unit: fc.constantFrom("", "万円", "億円"),
  inReturnFor: fc.option(anyFlowId),
  supports: fc.array(fc.constantFrom("o1", "o2", "o3", "toString"), { maxLength: 2 }),
});

const anyPanel: fc.Arbitrary<DrawnPanel> = fc.record({
  id: fc.constantFrom("p1", "p2", "p3", "p4", "p5"),
  order: fc.constantFrom(0, 1, 2, 3, 4, 2.5),
  text: fc.constantFrom("", "点検を通じて故障を減らす", "点検", "全体感"),
  lights: fc.array(fc.oneof(anyId, anyFlowId), { maxLength: 4 }),
  again: fc.boolean(),
});

/** Whatever a board of this kind may hold after two offline days and a hand-written record. */
export const anyCirculation: fc.Arbitrary<CirculationDrawing> = fc.record({
  sectors: fc.array(anySector, { maxLength: 9 }),
  flows: fc.array(anyFlow, { maxLength: 14 }),
  panels: fc.array(anyPanel, { maxLength: 6 }),
});
