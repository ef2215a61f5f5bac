import { describe, expect, test } from "vitest";
import type { DoResultShape } from "@zentaikan/board-model";
import type { GrowthNode, Stage } from "@zentaikan/capital-graph";
import { arrangeRows, type TableLine, type TableRow } from "./arrange-rows.ts";
import { holdRow } from "./hold-row.ts";
import { readTableView, WHOLE_TABLE, writeTableView, type TableView } from "./table-view.ts";

function node(capital: string, stage: Stage): GrowthNode {
  return { key: `${stage}.${capital}`, capital, stage } as unknown as GrowthNode;
}

function row(of: GrowthNode, text: string, props: Partial<DoResultShape["props"]> = {}): TableRow {
  const filled = { owner: "", due: "", state: "idea", indicator: "", target: "", ourDos: [] };
  const shape = { id: `shape:${text}`, props: { ...filled, text, ...props } };
  return { node: of, doResult: shape as unknown as DoResultShape };
}

const human = node("human", 1);
const tech = node("technology", 2);
const paid = [{ id: "o", text: "支援", paid: true }];
const ROWS = [
  row(human, "採る", { owner: "佐藤", due: "2027年3月", state: "doing", ourDos: paid }),
  row(human, "育てる", { owner: "田中", due: "2026/12", state: "achieved" }),
  row(tech, "任せる", { due: "2027", state: "idea", ourDos: [{ id: "p", text: "", paid: false }] }),
];

function arrange(view: Partial<TableView>, held: DoResultShape | null = null, rows = ROWS) {
  const nodes = [human, tech];
  const asHeld = rows.map((one) => holdRow(one, held));
  return arrangeRows({ nodes, rows: asHeld, view: { ...WHOLE_TABLE, ...view }, mayEdit: true });
}

function say(lines: readonly TableLine[]): string[] {
  return lines.map((line) => {
    if (line.kind === "row") return line.row.doResult.props.text;
    if (line.kind === "group") return `[${line.value} ${line.count}]`;
    return line.kind === "stage" ? `<${line.node.stage}>` : `${line.kind} ${line.node.capital}`;
  });
}

describe("[TB1] what a view shows", () => {
  test("from stage to stage and card to card, with a line for the next", () => {
    expect(say(arrange({}))).toEqual([
      "<1>",
      "node human",
      "採る",
      "育てる",
      "add human",
      "<2>",
      "node technology",
      "任せる",
      "add technology",
    ]);
  });

  test("narrowed by each of them", () => {
    const shown = (view: Partial<TableView>) => say(arrange({ group: "none", ...view }));
    expect(shown({ stage: 1 })).toEqual(["採る", "育てる"]);
    expect(shown({ capital: "technology" })).toEqual(["任せる"]);
    expect(shown({ owner: "佐藤" })).toEqual(["採る"]);
    expect(shown({ owner: "" })).toEqual(["任せる"]);
    expect(shown({ due: "2026/12" })).toEqual(["育てる"]);
    expect(shown({ state: "achieved" })).toEqual(["育てる"]);
    expect(shown({ ourDos: "missing" })).toEqual(["育てる"]);
    expect(shown({ ourDos: "paid" })).toEqual(["採る"]);
    expect(shown({ ourDos: "free" })).toEqual(["任せる"]);
    expect(say(arrange({ stage: 1, owner: "田中" }))).toEqual([
      "<1>",
      "node human",
      "育てる",
      "add human",
    ]);
  });

  test("dates by time, states by how far they are, what is missing last whichever way", () => {
    const order = (sort: TableView["sort"], isDown = false) =>
      say(arrange({ group: "none", sort, isDown }));
    expect(order("due")).toEqual(["育てる", "採る", "任せる"]);
    expect(order("state")).toEqual(["任せる", "採る", "育てる"]);
    expect(order("owner")).toEqual(
      ["佐藤", "田中"].map((name) => ({ 佐藤: "採る", 田中: "育てる" })[name]).concat("任せる"),
    );
    expect(order("owner", true)).toEqual(["育てる", "採る", "任せる"]);
    expect(order("place", true)).toEqual(["任せる", "育てる", "採る"]);
  });

  test("in groups, those that nobody filled in last", () => {
    expect(say(arrange({ group: "owner" }))).toEqual([
      "[佐藤 1]",
      "採る",
      "[田中 1]",
      "育てる",
      "[ 1]",
      "任せる",
    ]);
    expect(say(arrange({ group: "state" }))).toEqual([
      "[idea 1]",
      "任せる",
      "[doing 1]",
      "採る",
      "[achieved 1]",
      "育てる",
    ]);
  });

  test("a row that somebody writes in keeps its place under their hands", () => {
    const [first, ...others] = ROWS;
    if (first === undefined) throw new Error("no row");
    const written = row(human, "採る", { ...first.doResult.props, owner: "渡辺" });
    const view: Partial<TableView> = { group: "none", owner: "佐藤" };
    expect(say(arrange(view, first.doResult, [written, ...others]))).toEqual(["採る"]);
    expect(say(arrange(view, null, [written, ...others]))).toEqual([]);
  });
});

test("[TB1] a view stands in the address, beside what else stands there", () => {
  const view: TableView = {
    group: "owner",
    sort: "due",
    isDown: true,
    stage: 2,
    capital: "human",
    owner: "",
    due: "来期&来年",
    state: "doing",
    ourDos: "missing",
  };
  const query = writeTableView(view, "?other=1");
  expect(new URLSearchParams(query).get("other")).toBe("1");
  expect(readTableView(`?${query}`)).toEqual(view);
  expect(writeTableView(WHOLE_TABLE, `?${query}`)).toBe("other=1");
  expect(readTableView("?group=nonsense&sort=x&stage=9&state=y&ours=z")).toEqual(WHOLE_TABLE);
});
