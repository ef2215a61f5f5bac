import { describe, expect, it } from "vitest";
import { draw, found, read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import { CCPI8, type Drawing, type DrawnDoResult, type RuleId } from "../index.ts";
import { RULE_BOOK } from "./rule-book.ts";

const subjectsOf = (drawing: Drawing, rule: RuleId) =>
  found(drawing, rule).map(({ subjects: { cards, arrows, stars, doResults } }) =>
    [...cards, ...arrows, ...stars, ...doResults].join(" "),
  );
const messageOf = (drawing: Drawing, rule: RuleId) => found(drawing, rule)[0]?.message;

it("[V00] a sound frame raises nothing but the capitals it leaves out", () => {
  expect(read(SOUND).diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([
    "V24",
    "V25",
    "V25",
  ]);
});

describe("the frame", () => {
  it("[V01] a board without a star", () => {
    expect(found({ ...SOUND, stars: [] }, "V01")).toHaveLength(1);
    expect(found(SOUND, "V01")).toEqual([]);
  });

  it("[V02] a board with several stars", () => {
    const stars = [...SOUND.stars, { id: "STAR2", text: "another" }];
    expect(subjectsOf({ ...SOUND, stars }, "V02")).toEqual(["STAR STAR2"]);
  });

  it("[V03] a star that says nothing", () => {
    expect(subjectsOf({ ...SOUND, stars: [{ id: "STAR", text: "  " }] }, "V03")).toEqual(["STAR"]);
  });

  it("[V04] a beat without capitals", () => {
    const messages = found(draw(["HUM.h"]), "V04").map((diagnostic) => diagnostic.message.en);
    expect(messages).toEqual([
      "No capital is placed in “Step”.",
      "No capital is placed in “Jump”.",
    ]);
    expect(new Set(found(draw([]), "V04").map((diagnostic) => diagnostic.id)).size).toBe(3);
  });

  it("[V05] a card that lies in no lane", () => {
    const drawing = withCard(SOUND, "TEC.s", { laneStage: null });
    expect(subjectsOf(drawing, "V05")).toEqual(["TEC.s"]);
    expect(messageOf(drawing, "V05")?.ja).toBe("「技術資本」がどのステージにも入っていません。");
    expect(found(withCard(drawing, "TEC.s", { statedStage: 2 }), "V05")).toEqual([]);
  });

  it("[V06] a card that lies in one lane and states another: the lane wins", () => {
    const drawing = withCard(SOUND, "TEC.s", { statedStage: 3 });
    expect(subjectsOf(drawing, "V06")).toEqual(["TEC.s"]);
    expect(read(drawing).structure.nodes.map((node) => node.key)).toContain("2.tec+");
    expect(found(withCard(SOUND, "TEC.s", { statedStage: 2 }), "V06")).toEqual([]);
  });

  it("[V07] a card whose words the lineup does not know", () => {
    const drawing = withCard(SOUND, "TEC.s", { capital: "ブランド" });
    expect(subjectsOf(drawing, "V07")).toEqual(["TEC.s"]);
    expect(messageOf(drawing, "V07")?.en).toBe("“ブランド” is not in the current capital lineup.");
  });

  it("[V08] one node drawn twice", () => {
    const twice = draw(["HUM.h", "HUM.h", "TEC.s"], ["HUM.h>TEC.s"]);
    expect(subjectsOf(twice, "V08")).toEqual(["HUM.h HUM.h#2"]);
    expect(found(withCard(twice, "HUM.h#2", { direction: "keep" }), "V08")).toEqual([]);
    expect(found(withCard(twice, "HUM.h#2", { laneStage: 2 }), "V08")).toEqual([]);
  });
});

describe("links", () => {
  it("[V09] an arrow with an end that is attached to nothing", () => {
    for (const edit of [{ from: null }, { to: null }, { to: "gone" }, { from: "STAR" }]) {
      const drawing = withArrow(SOUND, "HUM.h>TEC.s", edit);
      expect(subjectsOf(drawing, "V09")).toEqual(["HUM.h>TEC.s"]);
    }
    const unread = withCard(SOUND, "TEC.s", { capital: "?" });
    expect(found(unread, "V09")).toEqual([]);
  });

  it("[V10] an arrow from a card to itself", () => {
    const drawing = draw(["HUM.h"], ["HUM.h>HUM.h"]);
    expect(subjectsOf(drawing, "V10")).toEqual(["HUM.h>HUM.h"]);
  });

  it("[V11] a cause that goes back is shown and used for nothing", () => {
    const drawing = draw(
      ["TEC.s", "HUM.h", "FIN.j"],
      ["HUM.h>TEC.s", "TEC.s>FIN.j", "FIN.j>TEC.s"],
    );
    expect(messageOf(drawing, "V11")?.ja).toContain("「財務資本」から前のステージの「技術資本」へ");
    const { structure, analysis } = read(drawing);
    expect(structure.goals).toEqual(["3.fin+"]);
    expect(analysis.routes.total).toBe(1);
    expect(analysis.loops).toEqual([]);
    expect(found(withArrow(drawing, "FIN.j>TEC.s", { kind: "reinvest" }), "V11")).toEqual([]);
  });

  it("[V12] a cause that skips Step", () => {
    expect(subjectsOf(draw(["HUM.h", "FIN.j"], ["HUM.h>FIN.j"]), "V12")).toEqual(["HUM.h>FIN.j"]);
    expect(found(SOUND, "V12")).toEqual([]);
  });

  it("[V13] a reinvestment that does not go back", () => {
    for (const link of ["HUM.h>TEC.s", "HUM.h>ORG.h"]) {
      const drawing = draw(["HUM.h", "ORG.h", "TEC.s"], [`${link}:fb`]);
      expect(subjectsOf(drawing, "V13")).toEqual([`${link}:fb`]);
    }
    expect(found(draw(["TEC.s", "HUM.h"], ["TEC.s>HUM.h:fb"]), "V13")).toEqual([]);
  });

  it("[V14] a link that does not say why", () => {
    const drawing = withArrow(SOUND, "TEC.s>CUS.j", { basis: "unset" });
    expect(subjectsOf(drawing, "V14")).toEqual(["TEC.s>CUS.j"]);
  });

  it("[V15] a link that makes a capital less", () => {
    const drawing = withArrow(SOUND, "TEC.s>CUS.j", { sign: "-" });
    expect(subjectsOf(drawing, "V15")).toEqual(["TEC.s>CUS.j"]);
  });
});

describe("flow", () => {
  it("[V16] a capital that appears from nowhere after Hop", () => {
    const drawing = draw(
      ["HUM.h", "TEC.s", "PRO.s", "FIN.j"],
      ["HUM.h>TEC.s", "TEC.s>FIN.j", "PRO.s>FIN.j"],
    );
    expect(subjectsOf(drawing, "V16")).toEqual(["PRO.s"]);
    expect(messageOf(drawing, "V16")?.ja).toBe(
      "「生産資本」がステップで突然現れます。何が増えると増えるのでしょう。",
    );
  });

  it("[V17] a capital that leads nowhere", () => {
    const drawing = draw(
      ["HUM.h", "TEC.s", "PRO.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>PRO.s", "TEC.s>FIN.j"],
    );
    expect(subjectsOf(drawing, "V17")).toEqual(["PRO.s"]);
  });

  it("[V18] a capital without any link", () => {
    expect(subjectsOf(draw(["HUM.h", "TEC.s", "ENV.j"], ["HUM.h>TEC.s"]), "V18")).toEqual([
      "ENV.j",
    ]);
  });

  it("[V19] no route from Hop to the star: a warning, while nobody wants to agree", () => {
    const drawing = draw(["HUM.h", "TEC.s", "FIN.j"], ["TEC.s>FIN.j"]);
    expect(found(drawing, "V19").map((diagnostic) => diagnostic.severity)).toEqual(["warning"]);
    expect(found(SOUND, "V19")).toEqual([]);
  });

  it("[V20] a cycle within one beat", () => {
    const drawing = draw(
      ["HUM.h", "ORG.h", "TEC.s"],
      ["HUM.h>ORG.h", "ORG.h>HUM.h", "ORG.h>TEC.s"],
    );
    expect(subjectsOf(drawing, "V20")).toEqual(["HUM.h ORG.h HUM.h>ORG.h ORG.h>HUM.h"]);
    expect(found(SOUND, "V20")).toEqual([]);
  });
});

describe("breadth", () => {
  const codes = CCPI8.capitals.map((capital) => capital.id.toUpperCase());

  it("[V21] more than twelve elements; small divisions count, repetitions do not", () => {
    const twelve = [
      ...codes.map((code) => `${code}.h`),
      ...codes.slice(0, 4).map((code) => `${code}.s`),
    ];
    expect(found(draw([...twelve, "FIN.h"]), "V21")).toEqual([]);
    expect(messageOf(draw([...twelve, "ENV.s"]), "V21")?.en).toContain("(13)");
    expect(found(draw([...twelve, "FIN/bonds.h", "FIN/cash.h"]), "V21")).toHaveLength(1);
  });

  it("[V22] a small division in the broad frame", () => {
    expect(subjectsOf(draw(["HUM/skills.h", "TEC.s"]), "V22")).toEqual(["HUM/skills.h"]);
  });

  it("[V23] every capital of the lineup in one beat", () => {
    const all = draw(codes.map((code) => `${code}.h`));
    expect(found(all, "V23")).toHaveLength(1);
    expect(found(withCard(all, "ENV.h", { direction: "keep" }), "V23")).toEqual([]);
  });

  it("[V24] capitals that no beat grows", () => {
    expect(found(SOUND, "V24")[0]?.id).toBe("V24:env,org,pro,soc");
    expect(messageOf(SOUND, "V24")?.ja).toBe(
      "一度も増えない資本:組織資本、生産資本、社会関係性資本、環境資本。",
    );
    expect(found(draw(codes.map((code) => `${code}.h`)), "V24")).toEqual([]);
  });
});

describe("outlook", () => {
  it("[V25] a node on which goals hang", () => {
    expect(subjectsOf(SOUND, "V25")).toEqual(["CUS.j", "TEC.s"]);
    expect(messageOf(SOUND, "V25")?.en).toBe(
      "If “Customer-relationship capital (Jump)” stalls, “Financial capital” cannot be reached.",
    );
  });

  it("[V26] nothing but money in Jump", () => {
    expect(subjectsOf(draw(["HUM.h", "TEC.s", "FIN.j"]), "V26")).toEqual(["FIN.j"]);
    expect(found(SOUND, "V26")).toEqual([]);
    expect(found(draw(["HUM.h"]), "V26")).toEqual([]);
  });

  it("[V27] a board based on the current quality-assurance system", () => {
    expect(found({ ...SOUND, baseline: "currentQA" }, "V27")).toHaveLength(1);
    expect(found(SOUND, "V27")).toEqual([]);
  });

  it("[V42] a contested link that every route needs", () => {
    const contested = withArrow(SOUND, "TEC.s>CUS.j", { contested: true });
    expect(subjectsOf(contested, "V42")).toEqual(["TEC.s>CUS.j"]);
    const withDetour = draw(
      ["HUM.h", "TEC.s", "ORG.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>ORG.s", "TEC.s>FIN.j", "ORG.s>FIN.j"],
    );
    expect(found(withArrow(withDetour, "TEC.s>FIN.j", { contested: true }), "V42")).toEqual([]);
    expect(
      found(
        withArrow(draw(["HUM.h", "TEC.s"], ["HUM.h>TEC.s"]), "all", { contested: true }),
        "V42",
      ),
    ).toEqual([]);
  });
});

describe("detail", () => {
  const doResult = (id: string, refines: string, more: Partial<DrawnDoResult> = {}) => ({
    id,
    refines,
    text: "現場が自分で治具を設計できている",
    indicator: "件数",
    ...more,
  });
  const between = (from: string | null, to: string | null) =>
    ({ id: `${from}>${to}`, from, to, sign: "+", basis: "unset" }) as const;

  it("[V30] a Do result that names an activity", () => {
    const doResults = [doResult("d1", "TEC.s"), doResult("d2", "TEC.s", { text: "研修の実施" })];
    expect(subjectsOf({ ...SOUND, doResults }, "V30")).toEqual(["d2"]);
  });

  it("[V31] a Do result without an indicator", () => {
    const doResults = [doResult("d1", "TEC.s"), doResult("d2", "TEC.s", { indicator: " " })];
    expect(subjectsOf({ ...SOUND, doResults }, "V31")).toEqual(["d2"]);
  });

  it("[V32] a cause among Do results that the frame lacks", () => {
    const doResults = [doResult("h", "HUM.h"), doResult("t", "TEC.s"), doResult("f", "FIN.j")];
    const detailLinks = [between("h", "t"), between("h", "f")];
    const drawing = { ...SOUND, doResults, detailLinks };
    expect(subjectsOf(drawing, "V32")).toEqual(["h>f f h"]);
    expect(messageOf(drawing, "V32")?.ja).toBe(
      "明細の因果「人的資本→財務資本」が大枠にありません。",
    );
    const within = [doResult("h", "HUM.h"), doResult("h2", "HUM.h")];
    expect(
      found({ ...SOUND, doResults: within, detailLinks: [between("h", "h2")] }, "V32"),
    ).toEqual([]);
  });

  it("[V33] a link of the frame that no detail bears out, though both ends are detailed", () => {
    const doResults = [doResult("h", "HUM.h"), doResult("t", "TEC.s"), doResult("c", "CUS.j")];
    const detailLinks = [between("h", "t")];
    expect(subjectsOf({ ...SOUND, doResults, detailLinks }, "V33")).toEqual(["TEC.s>CUS.j"]);
  });

  it("[V09] an arrow among Do results with a loose end", () => {
    const detailLinks = [between("h", null), between("h", "gone")];
    const drawing = { ...SOUND, doResults: [doResult("h", "HUM.h")], detailLinks };
    expect(subjectsOf(drawing, "V09")).toEqual(["h>gone", "h>null"]);
  });
});

it("[V41] the feeling written for the view", () => {
  const star = { ...SOUND, stars: [{ id: "STAR", text: "全体感のある会社" }] };
  expect(subjectsOf(star, "V41")).toEqual(["STAR"]);
  expect(subjectsOf(withArrow(SOUND, "HUM.h>TEC.s", { basisText: "全体感" }), "V41")).toEqual([
    "HUM.h>TEC.s",
  ]);
  expect(found({ ...SOUND, horizons: { 2: "全体感" } }, "V41")).toHaveLength(1);
  const contrast = { ...SOUND, stars: [{ id: "STAR", text: "全体感ではなく全体観" }] };
  expect(found(contrast, "V41")).toEqual([]);
});

it("[V00] every rule has both languages, and no message keeps a place unfilled", () => {
  for (const { message } of Object.values(RULE_BOOK)) {
    expect(message.ja).not.toBe("");
    expect(message.en).not.toBe("");
    expect(message.ja.match(/\{\w+\}/g)?.toSorted()).toEqual(
      message.en.match(/\{\w+\}/g)?.toSorted(),
    );
  }
});
