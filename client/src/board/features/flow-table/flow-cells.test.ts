import { CCPI8, EMPTY_DRAWING, interpret, UNSAID_FLOW } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { translatorFor } from "../../../messages/translate.ts";
import { flowCells } from "./flow-cells.ts";

test("[EF2] what flows is copied line by line, with what it is given for and the panels that tell of it", () => {
  const circulation = {
    sectors: [
      { id: "us", kind: "us" as const, text: "" },
      { id: "c", kind: "customer" as const, text: "青葉精機" },
    ],
    flows: [
      { ...UNSAID_FLOW, id: "s", from: "us", to: "c", text: "=予知保全", paid: true },
      {
        ...UNSAID_FLOW,
        id: "m",
        from: "c",
        to: "us",
        kind: "money" as const,
        amount: 1200,
        unit: "万円",
        inReturnFor: "s",
      },
    ],
    panels: [{ id: "p", order: 2, text: "保全を通じて", lights: ["s"], again: false }],
  };
  const interpretation = interpret({ ...EMPTY_DRAWING, circulation }, CCPI8);
  const cells = flowCells(interpretation, { language: "ja", translate: translatorFor("ja") });
  expect(cells[0]).toHaveLength(9);
  expect(cells.slice(1).map((row) => row.slice(0, 6))).toEqual([
    ["自社", expect.any(String), "=予知保全", "青葉精機", "", "有償"],
    ["青葉精機", "お金", "", "自社", "1,200万円", ""],
  ]);
  expect(cells.slice(1).map((row) => row[8])).toEqual(["2", ""]);
  expect(cells[2]?.[6]).toContain("予知保全");
});
