import { describe, expect, test } from "vitest";
import { MAX_OUR_DOS, type DoResultShape } from "@zentaikan/board-model";
import { CCPI8, type GrowthNode, type Stage } from "@zentaikan/capital-graph";
import type { TableRow } from "./arrange-rows.ts";
import { withOurDos } from "./pasted-our-dos.ts";
import { MOST_PASTED_ROWS, planPaste } from "./plan-paste.ts";

function node(capital: string, stage: Stage): GrowthNode {
  const label = CCPI8.capitals.find(({ id }) => id === capital)?.label;
  return { key: `${stage}.${capital}`, capital, stage, label } as unknown as GrowthNode;
}

const human = node("hum", 1);
const humanLater = node("hum", 3);
const technology = node("tec", 2);

function row(of: GrowthNode, text: string): TableRow {
  const props = { text, owner: "佐藤", due: "", state: "idea", indicator: "", target: "" };
  const shape = { id: `shape:${text}`, props: { ...props, ourDos: [] } };
  return { node: of, doResult: shape as unknown as DoResultShape };
}

const rows = [row(human, "若手が企画を通す"), row(technology, "試作を一週間で出す")];

function plan(
  cells: readonly (readonly string[])[],
  given: Partial<Parameters<typeof planPaste>[0]> = {},
) {
  const nodes = [human, technology, humanLater];
  const context = { start: null, rows, allRows: rows, nodes, lineup: CCPI8, hasOurDos: true };
  return planPaste({ ...context, cells, ...given });
}

function kindsOf(planned: ReturnType<typeof plan>) {
  return planned.kind === "rows"
    ? planned.rows.map((one) => (one.kind === "refused" ? one.refusal.why : one.kind))
    : planned.why;
}

describe("[TB2] a paste with heads", () => {
  const HEADS = ["段階", "資本", "Do結果", "状態", "担い手", "当社Do"];

  test("says row by row what is new, changed, alike and refused, and why", () => {
    const planned = plan([
      HEADS,
      ["ホップ", "人的資本", "若手が企画を通す", "実行中", "田中", ""],
      ["ホップ", "人的", "若手が 企画を通す", "", "", ""],
      ["ステップ", "技術資本", "試作を一週間で出す", "案", "佐藤", ""],
      ["", "", "任せる先を選ぶ", "", "", "選定を支援"],
      ["", "人的資本", "どちらの人的資本か", "", "", ""],
      ["ジャンプ", "財務資本", "稼ぐ", "", "", ""],
      ["ホップ", "人的資本", "", "案", "", ""],
      ["ホップ", "人的資本", "状態が違う", "保留", "", ""],
      ["ホップ", "人的資本", "あ".repeat(401), "", "", ""],
      ["いつか", "人的資本", "段階が違う", "", "", ""],
      ["ステップ", "技術資本", "任せる先を選ぶ", "", "", ""],
    ]);
    expect(kindsOf(planned)).toEqual([
      "update",
      "create",
      "same",
      "create",
      "unclearStage",
      "noCard",
      "noText",
      "unknownState",
      "tooLong",
      "unknownStage",
      "twice",
    ]);
    if (planned.kind !== "rows") throw new Error("unread");
    expect(planned.rows[0]).toMatchObject({ props: { state: "doing", owner: "田中" } });
    expect(planned.rows[0]).not.toHaveProperty("props.text");
    // Merged cells say the first alone.
    expect(planned.rows[3]).toMatchObject({
      node: technology,
      props: { ourDos: [{ text: "選定を支援", price: null }] },
    });
  });

  test("of our Dos whoever is given none reads no column", () => {
    const planned = plan([HEADS, ["ホップ", "人的資本", "新しい", "", "", "秘密"]], {
      hasOurDos: false,
    });
    expect(planned).toMatchObject({ ignored: ["当社Do"] });
    expect(JSON.stringify(planned)).not.toContain("ourDo");
  });

  test("a cell of our Dos says one a line, with its price as it is copied; what is there is not made again", () => {
    const has = row(human, "任される");
    Object.assign(has.doResult.props, {
      ourDos: [
        { id: "a", text: "月例の勉強会", paid: true },
        { id: "b", text: "試作", paid: null },
      ],
    });
    const given = { rows: [has], allRows: [has] };
    const say = (cell: string) =>
      plan([HEADS, ["ホップ", "人的資本", "任される", "", "", cell]], given);
    const copied = "月例の勉強会 (有償)\n試作 (未定)";
    expect(kindsOf(say(copied))).toEqual(["same"]);
    expect(say(`${copied}\n設計(無償)\n 見学(半日) \n\n設計 (Free)`)).toMatchObject({
      rows: [
        {
          kind: "update",
          props: {
            ourDos: [
              { text: "設計", price: "free" },
              { text: "見学(半日)", price: null },
            ],
          },
        },
      ],
    });
    const planned = say("試作 (有償)\n新しい");
    const [only] = planned.kind === "rows" ? planned.rows : [];
    if (only?.kind !== "update") throw new Error("nothing is changed");
    const next = withOurDos(has.doResult.props.ourDos, only.props.ourDos ?? [], () => "new");
    expect(next).toEqual([
      { id: "a", text: "月例の勉強会", paid: true },
      { id: "b", text: "試作", paid: true },
      { id: "new", text: "新しい", paid: null },
    ]);
    const many = Array.from({ length: MAX_OUR_DOS - 1 }, (_one, at) => `当社${at}`).join("\n");
    expect(kindsOf(say(many))).toEqual(["manyOurDos"]);
  });

  test("without a capital the words of one Do result alone tell which", () => {
    const planned = plan([
      ["Do結果", "担い手"],
      ["試作を一週間で出す", "鈴木"],
      ["どこにもない", "鈴木"],
    ]);
    expect(kindsOf(planned)).toEqual(["update", "noCapital"]);
  });
});

describe("[TB2] a paste without heads", () => {
  test("goes into the cells from the one on that it was pasted into, and below the last begins new rows", () => {
    const start = { id: "shape:若手が企画を通す", column: "text" } as const;
    const planned = plan(
      [
        ["若手が企画を通す", "合意"],
        ["試作を三日で出す", "達成"],
        ["量産する", "案"],
      ],
      { start },
    );
    expect(kindsOf(planned)).toEqual(["update", "update", "create"]);
    expect(planned).toMatchObject({
      rows: [{}, { props: { text: "試作を三日で出す", state: "achieved" } }, { node: technology }],
    });
    const owners = plan([["甲"], ["乙"], ["丙"]], { start: { ...start, column: "owner" } });
    expect(kindsOf(owners)).toEqual(["update", "update", "noRow"]);
  });

  test("says nothing of columns anywhere: it is not read, nor are too many rows", () => {
    expect(kindsOf(plan([["甲", "乙"]]))).toBe("noHeads");
    const many = Array.from({ length: MOST_PASTED_ROWS + 1 }, () => ["人的", "甲"]);
    expect(kindsOf(plan([["資本", "Do結果"], ...many]))).toBe("tooMany");
  });
});
