import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, withArrow } from "../../test-data/draw.ts";
import { canonicalForm, interpret, IIRC6, patternKey, whatLeapAdds } from "../index.ts";

const IMPROVEMENT = draw(["ORG.h", "PRO.s", "HUM.s", "FIN.j"], ["ORG.h>PRO.s", "PRO.s>FIN.j"]);
const RAISED = draw(
  ["HUM.h", "ORG.h", "TEC.s", "CUS.j", "FIN.j"],
  ["HUM.h>TEC.s", "ORG.h>TEC.s", "TEC.s>CUS.j", "CUS.j>FIN.j"],
);

describe("what a leap adds", () => {
  const parts = whatLeapAdds(read(IMPROVEMENT).structure, read(RAISED).structure);

  it("[LE1] tells new capitals, other beats, new routes, and what stays below, in both languages", () => {
    expect(parts.map(({ kind, text }) => [kind, text.ja])).toEqual([
      ["capital", "技術資本が、ステップから新たに育つ"],
      ["capital", "顧客関係性資本が、ジャンプから新たに育つ"],
      ["beat", "人的資本が、ステップではなくホップから育つ"],
      ["route", "顧客関係性資本が財務資本を育てる道筋が加わる"],
      ["route", "人的資本が技術資本を育てる道筋が加わる"],
      ["route", "組織資本が技術資本を育てる道筋が加わる"],
      ["route", "技術資本が顧客関係性資本を育てる道筋が加わる"],
      ["stays", "生産資本は、もとの改善のほうで育ち続ける"],
    ]);
    expect(parts[0]?.nodes).toEqual(["2.tec+"]);
    expect(parts[4]?.links).toEqual(["1.hum+>2.tec+:+"]);
    expect(parts.at(-1)?.nodes).toEqual(["2.pro+"]);
    expect(parts[0]?.text.en).toBe("Technology capital begins to grow, in Step");
    expect(parts[2]?.text.en).toBe("Human capital grows from Hop on instead of Step");
    expect(parts.at(-1)?.text.en).toBe("Production capital goes on growing with the improvement");
  });

  it("[LE1] tells a reinvestment, and nothing of a double or of another lineup's word for the same", () => {
    const plain = draw(["TEC.s", "TEC.s", "FIN.j"], ["TEC.s>FIN.j"]);
    const back = withArrow(
      draw(["TEC.s", "FIN.j"], ["TEC.s>FIN.j", "FIN.j>TEC.s"]),
      "FIN.j>TEC.s",
      { kind: "reinvest" },
    );
    const told = whatLeapAdds(read(plain).structure, read(back).structure);
    expect(told.map(({ text }) => text.ja)).toEqual(["財務資本を次の周回の技術資本へ再投資する"]);
    const human = draw(["hum.h", "fin.j"], ["hum.h>fin.j"]);
    const six = interpret(human, IIRC6).structure;
    expect(six.nodes).toHaveLength(2);
    expect(whatLeapAdds(six, read(human).structure)).toEqual([]);
  });

  it("[LE1] says nothing of equal patterns, and leaves nothing to fill in", () => {
    fc.assert(
      fc.property(anyTidyDrawing, anyTidyDrawing, (one, other) => {
        const [below, above] = [read(one).structure, read(other).structure];
        expect(whatLeapAdds(above, above)).toEqual([]);
        const said = whatLeapAdds(below, above);
        if (patternKey(canonicalForm(below)) === patternKey(canonicalForm(above))) {
          expect(said).toEqual([]);
        }
        for (const { text } of said) {
          for (const words of [text.ja, text.en]) expect(words).not.toMatch(/^$|\{\w+\}/);
        }
      }),
    );
  });
});
