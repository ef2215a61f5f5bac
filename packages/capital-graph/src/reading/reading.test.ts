import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import { readSample, sample } from "../../test-data/samples.ts";
import { CCPI8, interpret, narrate, readSentence, sentenceText, type Drawing } from "../index.ts";

const ja = (drawing: Drawing) => sentenceText(readSentence(read(drawing), "ja"));
const en = (drawing: Drawing) => sentenceText(readSentence(read(drawing), "en"));

describe("the sentence", () => {
  const star = "任される部品会社";
  const whole = { ...sample("A").drawing, stars: [{ id: "STAR", text: star }] };

  it("[RS1] tells the three beats and the star", () => {
    expect(ja(whole)).toBe(
      "まず組織資本と人的資本を、次に技術資本を、そうして顧客関係性資本と財務資本を増やし、星『任される部品会社』へ。",
    );
    expect(en(whole)).toBe(
      "First organisational capital and human capital, next technology capital, and so grow " +
        "customer-relationship capital and financial capital, towards the star “任される部品会社”.",
    );
  });

  it("[RS2] lights up the cards of a capital with what makes it grow, and the star", () => {
    for (const language of ["ja", "en"] as const) {
      const parts = readSentence(read(whole), language);
      const technology = parts.find((part) => part.cards.includes("TEC.s"));
      expect(technology?.arrows).toEqual(["HUM.h>TEC.s", "ORG.h>TEC.s"]);
      expect(parts.find((part) => part.kind === "star")?.stars).toEqual(["STAR"]);
    }
    const next = readSentence(read(whole), "ja").find((part) => part.text === "次に");
    expect(next?.arrows).toEqual(["HUM.h>TEC.s", "ORG.h>TEC.s"]);
  });

  it("[RS3] names every node that is read, once, in reading order", () => {
    fc.assert(
      fc.property(
        anyDrawing,
        fc.constantFrom("ja" as const, "en" as const),
        (drawing, language) => {
          const reading = interpret(drawing, CCPI8);
          const told = readSentence(reading, language).filter((part) => part.kind === "capital");
          const cards = told.map((part) => part.cards.join()).toSorted();
          expect(cards).toEqual(
            reading.structure.nodes.map((node) => node.cards.join()).toSorted(),
          );
        },
      ),
    );
  });

  it.each([
    [
      "an empty board",
      draw([], [], null),
      "どの資本から育てましょうか。まず一枚、ホップに置いてみましょう。",
    ],
    [
      "a star alone",
      draw([], [], "X"),
      "星『X』へ。どの資本から育てましょうか。まず一枚、ホップに置いてみましょう。",
    ],
    [
      "Hop alone",
      draw(["HUM.h"], [], null),
      "まず人的資本を増やします。次に育つのは、どの資本でしょう。",
    ],
    [
      "Hop and star",
      draw(["HUM.h"], [], "X"),
      "まず人的資本を増やし、星『X』へ。次に育つのは、どの資本でしょう。",
    ],
    [
      "Step alone",
      draw(["TEC.s"], [], "X"),
      "次に技術資本を増やし、星『X』へ。そのはじまりに、まず育つのはどの資本でしょう。",
    ],
    [
      "no Step",
      draw(["HUM.h", "FIN.j"], [], "X"),
      "まず人的資本を、そうして財務資本を増やし、星『X』へ。その間に育つのは、どの資本でしょう。",
    ],
    [
      "no Jump",
      draw(["HUM.h", "TEC.s"], [], "X"),
      "まず人的資本を、次に技術資本を増やし、星『X』へ。そうして育つのは、どの資本でしょう。",
    ],
    [
      "no star",
      { ...SOUND, stars: [] },
      "まず人的資本を、次に技術資本を、そうして顧客関係性資本と財務資本を増やします。その先に、どんな星が見えますか。",
    ],
    [
      "a silent star",
      { ...SOUND, stars: [{ id: "STAR", text: "" }] },
      "まず人的資本を、次に技術資本を、そうして顧客関係性資本と財務資本を増やし、星へ。その星を、ひとことで言うと何でしょう。",
    ],
    [
      "no arrows",
      { ...SOUND, arrows: [] },
      "まず人的資本を、次に技術資本を、そうして財務資本と顧客関係性資本を増やし、星『誇れる会社』へ。何が何を育てるのか、矢印で結んでみましょう。",
    ],
  ])("[RS4] reads %s as far as it goes, and invites one next step", (_, drawing, sentence) => {
    expect(ja(drawing)).toBe(sentence);
    const invitations = readSentence(read(drawing), "en").filter(
      (part) => part.kind === "invitation",
    );
    expect(invitations).toHaveLength(1);
    expect(en(drawing)).toMatch(/^[A-Z].*[.?]$/);
  });

  it("[RS4] invites to nothing once the board is whole", () => {
    expect(readSentence(read(whole), "ja").some((part) => part.kind === "invitation")).toBe(false);
    expect(readSentence(read(whole), "en").some((part) => part.kind === "invitation")).toBe(false);
  });

  it("[RS5] tells what is spent and kept, and never joins it to what grows", () => {
    const spent = withCard(draw(["FIN.h", "HUM.h", "TEC.s", "CUS.j"]), "FIN.h", {
      direction: "spend",
    });
    const kept = withCard(spent, "CUS.j", { direction: "keep" });
    expect(ja(kept)).toContain(
      "まず財務資本を使い、人的資本を増やし、次に技術資本を増やし、そうして顧客関係性資本を保ち、星",
    );
    expect(en(kept)).toContain(
      "First spend financial capital and grow human capital, next grow technology capital, " +
        "and so keep customer-relationship capital, towards the star",
    );
  });
});

describe("the four lights", () => {
  const lit = (drawing: Drawing) =>
    Object.fromEntries(read(drawing).lights.map((light) => [light.kind, light.lit]));

  it("[LI1] all shine on a sound frame", () => {
    expect(lit(SOUND)).toEqual({ elements: true, causality: true, structure: true, grounds: true });
  });

  it("[LI2] elements: from three to twelve", () => {
    expect(lit(draw(["HUM.h", "TEC.s"]))["elements"]).toBe(false);
    const codes = ["FIN", "CUS", "TEC", "ORG", "PRO", "HUM", "SOC"];
    const thirteen = codes.flatMap((code) => [`${code}.h`, `${code}.s`]).slice(0, 13);
    expect(lit(draw(thirteen.slice(0, 12)))["elements"]).toBe(true);
    expect(lit(draw(thirteen))["elements"]).toBe(false);
  });

  it("[LI3] causality: off without arrows, and while some node is on no route", () => {
    expect(lit({ ...SOUND, arrows: [] })["causality"]).toBe(false);
    const stray = draw(["HUM.h", "TEC.s", "ENV.s", "FIN.j"], ["HUM.h>TEC.s", "TEC.s>FIN.j"]);
    expect(lit(stray)["causality"]).toBe(false);
    expect(read(stray).lights[1]?.reason.ja).toBe("まだ経路に乗っていない資本:環境資本。");
  });

  it("[LI4] structure: all three beats and a star that is reached", () => {
    expect(lit({ ...SOUND, stars: [] })["structure"]).toBe(false);
    expect(lit(draw(["HUM.h", "FIN.j"], ["HUM.h>FIN.j"]))["structure"]).toBe(false);
    expect(lit(draw(["HUM.h", "TEC.s", "FIN.j"], ["TEC.s>FIN.j"]))["structure"]).toBe(false);
  });

  it("[LI5] grounds: four links in five say why", () => {
    const five = draw(
      ["HUM.h", "TEC.s", "ORG.s", "PRO.s", "FIN.j"],
      ["HUM.h>TEC.s", "HUM.h>ORG.s", "HUM.h>PRO.s", "TEC.s>FIN.j", "ORG.s>FIN.j"],
    );
    const grounded = withArrow(five, "all", { basis: "assumption" });
    const four = withArrow(grounded, "HUM.h>TEC.s", { basis: "unset" });
    expect(lit(four)["grounds"]).toBe(true);
    expect(lit(withArrow(four, "HUM.h>ORG.s", { basis: "unset" }))["grounds"]).toBe(false);
    expect(lit(draw([]))["grounds"]).toBe(false);
  });

  it("[LI6] each give a reason in both languages, and never a score", () => {
    for (const drawing of [draw([]), SOUND, sample("K").drawing]) {
      for (const { name, reason } of read(drawing).lights) {
        for (const text of [name, reason]) {
          expect(text.ja).not.toBe("");
          expect(text.en).not.toMatch(/^$|\{/);
        }
      }
    }
  });
});

describe("the narrative", () => {
  it("[NA1] begins with the sentence, and tells routes, hinges, rounds and what is left out", () => {
    const told = narrate(readSample("K"), "ja");
    expect(told.map((paragraph) => paragraph.kind)).toEqual([
      "sentence",
      "routes",
      "loops",
      "spirals",
      "spirals",
      "neverGrown",
      "grounds",
    ]);
    expect(told[2]?.text).toBe(
      "強化ループ:技術資本(ステップ)→顧客関係性資本(ジャンプ)→財務資本(ジャンプ)→技術資本(ステップ)。",
    );
    expect(told[2]?.nodes).toEqual(["2.tec+", "3.cus+", "3.fin+"]);
    expect(narrate(readSample("A"), "en")[2]?.text).toBe(
      "Everything to Financial capital (Jump) passes Technology capital (Step).",
    );
  });

  it("[NA2] calls a spiral a spiral, and an empty board nothing but an invitation", () => {
    for (const { kind, text } of narrate(readSample("B"), "ja")) {
      if (kind === "spirals") expect(text).not.toContain("ループ");
    }
    expect(narrate(read(draw([], [], null)), "en")).toHaveLength(1);
  });
});
