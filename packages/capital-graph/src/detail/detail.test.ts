import { describe, expect, it } from "vitest";
import { draw, read, SOUND } from "../../test-data/draw.ts";
import {
  coverage,
  doResultsInOrder,
  ourContribution,
  support,
  type Drawing,
  type DrawnDoResult,
} from "../index.ts";
import { readsAsResult } from "./reads-as-result.ts";

const detailed = (doResults: readonly DrawnDoResult[], drawing: Drawing = SOUND) =>
  read({ ...drawing, doResults });
const doResult = (
  id: string,
  refines: string,
  more: Partial<DrawnDoResult> = {},
): DrawnDoResult => ({
  id,
  refines,
  text: "設計できている",
  ...more,
});

describe("detail", () => {
  it("[DT1] covers a node by none, half or all; beats and total are means", () => {
    const { structure, detail } = detailed([
      doResult("1", "HUM.h", { indicator: "人数", owner: "部長" }),
      doResult("2", "TEC.s", { indicator: "件数" }),
      doResult("3", "CUS.j", { indicator: "件数" }),
      doResult("4", "gone", { indicator: "件数", owner: "部長" }),
    ]);
    const { ofNode, ofStage, total } = coverage(structure, detail);
    expect(ofNode.map(({ share }) => share)).toEqual([1, 0.5, 0.5, 0]);
    expect(ofStage).toEqual({ 1: 1, 2: 0.5, 3: 0.25 });
    expect(total).toBe(0.5);
    const empty = read(draw([]));
    expect(coverage(empty.structure, empty.detail)).toEqual({
      ofNode: [],
      ofStage: { 1: null, 2: null, 3: null },
      total: null,
    });
  });

  it("[DT2] supports the links of the frame that some cause below bears out", () => {
    const { structure, detail } = read({
      ...SOUND,
      doResults: [doResult("h", "HUM.h"), doResult("t", "TEC.s"), doResult("c", "CUS.j")],
      detailLinks: [{ id: "d", from: "h", to: "t", sign: "+", basis: "unset" }],
    });
    expect(support(structure, detail)).toEqual({ supported: ["1.hum+>2.tec+:+"], share: 1 / 3 });
    expect(support(read(draw([])).structure, detail).share).toBeNull();
  });

  it("[DT3] shows which capitals and routes we ourselves help, paid or free", () => {
    const frame = draw(
      ["HUM.h", "TEC.s", "ORG.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>ORG.s", "TEC.s>FIN.j", "ORG.s>FIN.j"],
    );
    const ours = [
      { id: "a", text: "設計支援", paid: true },
      { id: "b", text: "見学会", paid: false },
      { id: "c", text: "相談", paid: null },
    ];
    const { structure, analysis, detail } = detailed(
      [doResult("1", "TEC.s", { ourDos: ours }), doResult("2", "HUM.h", { ourDos: [] })],
      frame,
    );
    const counts = { paid: 1, free: 1, unsettled: 1 };
    expect(ourContribution(structure, analysis.routes, detail)).toEqual({
      doResults: ["1"],
      helped: ["2.tec+"],
      reliant: ["2.tec+"],
      capitals: [{ capital: "tec", nodes: ["2.tec+"], ...counts }],
      routeShare: 0.5,
      brokenShare: 0.5,
      isOfListed: false,
      total: counts,
    });
    const three = draw(
      ["HUM.h", "TEC.s", "ORG.s", "PRO.s", "FIN.j"],
      ["TEC", "ORG", "PRO"].flatMap((code) => [`HUM.h>${code}.s`, `${code}.s>FIN.j`]),
    );
    const third = detailed([doResult("1", "ORG.s", { ourDos: ours })], three);
    const { routeShare } = ourContribution(third.structure, third.analysis.routes, third.detail);
    expect(routeShare).toBe(1 / 3);
    const none = read(draw([]));
    expect(
      ourContribution(none.structure, none.analysis.routes, none.detail).routeShare,
    ).toBeNull();
  });

  it("[DT3] with a cycle shares the routes that are listed", () => {
    const cyclic = draw(
      ["HUM.h", "ORG.h", "TEC.s", "FIN.j"],
      ["HUM.h>ORG.h", "ORG.h>HUM.h", "HUM.h>TEC.s", "TEC.s>FIN.j", "ORG.h>FIN.j"],
    );
    const ours = [{ id: "a", text: "設計支援", paid: true }];
    const { structure, analysis, detail } = detailed(
      [doResult("1", "TEC.s", { ourDos: ours })],
      cyclic,
    );
    expect(analysis.routes.total).toBe(4);
    expect(ourContribution(structure, analysis.routes, detail).routeShare).toBe(0.5);
  });

  it("[DT6] a route breaks without us where it passes a node of whose Do results none is done without us", () => {
    const ours = [{ id: "a", text: "設計支援", paid: true }];
    const frame = draw(
      ["HUM.h", "TEC.s", "ORG.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>ORG.s", "TEC.s>FIN.j", "ORG.s>FIN.j"],
    );
    const both = detailed(
      [
        doResult("1", "TEC.s", { ourDos: ours }),
        doResult("2", "TEC.s"),
        doResult("3", "ORG.s", { ourDos: ours }),
      ],
      frame,
    );
    expect(ourContribution(both.structure, both.analysis.routes, both.detail)).toMatchObject({
      helped: ["2.tec+", "2.org+"],
      reliant: ["2.org+"],
      routeShare: 1,
      brokenShare: 0.5,
    });
  });

  it("[DT6] shares of more routes than anybody can list are counted, and none is walked", () => {
    // Two capitals in each of many layers would be as many routes as there are grains of sand.
    const codes = ["FIN", "CUS", "TEC", "ORG", "PRO", "HUM", "SOC", "ENV"];
    const cards = ["h", "s", "j"].flatMap((stage) => codes.map((code) => `${code}.${stage}`));
    const arrows = cards.flatMap((from, at) => cards.slice(at + 1).map((to) => `${from}>${to}`));
    const dense = detailed(
      [doResult("1", "HUM.s", { ourDos: [{ id: "a", text: "支援", paid: null }] })],
      draw(cards, arrows),
    );
    const { analysis, structure, detail } = dense;
    const { routeShare, isOfListed } = ourContribution(structure, analysis.routes, detail);
    expect(analysis.routes.total).toBeGreaterThan(1e6);
    expect(isOfListed).toBe(false);
    // Each order of a complete graph takes a vertex in the middle or leaves it out.
    expect(routeShare).toBeCloseTo(0.5, 10);
  });
});

describe("the order of reading", () => {
  it("[DT5] is that of the nodes, then that in the card, and last what has no node", () => {
    const { structure, detail } = detailed([
      doResult("a", "gone"),
      doResult("b", "FIN.j"),
      doResult("c", "HUM.h", { order: "a2" }),
      doResult("d", "HUM.h", { order: "a1" }),
      doResult("e", "HUM.h", { order: "a1" }),
      doResult("f", "TEC.s"),
    ]);
    const ids = doResultsInOrder(structure, detail).map(({ drawn }) => drawn.id);
    expect(ids).toEqual(["d", "e", "c", "f", "b", "a"]);
  });
});

describe("a Do result says what has become possible", () => {
  it.each([
    "現場が自分で治具を設計できている",
    "若手が図面を読めるようになった",
    "不良が出ていない。",
    "顧客から設計段階で相談されています",
    "基準書が整備してある",
    "後継者を決めた",
    "Plant staff can design their own jigs",
    "The customer has a second source",
    "Defects are caught before shipping.",
    "",
  ])("[DT4] %s", (text) => expect(readsAsResult(text)).toBe(true));

  it.each([
    "研修の実施",
    "品質向上",
    "治具設計の強化",
    "Training",
    "Quality improvement activities",
  ])("[DT4] but not %s", (text) => expect(readsAsResult(text)).toBe(false));
});
