import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyTidyDrawing } from "../../test-data/any-drawing.ts";
import { read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import {
  agreedContent,
  agreementState,
  contentHash,
  diagnoseStanding,
  levelSevenGaps,
  levelSevenRemark,
  readinessToAgree,
  type AgreementRecord,
  type Drawing,
  type Standing,
} from "../index.ts";
import { canonicalJson } from "../canonical-json.ts";
import { outlookYears } from "./outlook-years.ts";

const hashOf = (drawing: Drawing) => contentHash(read(drawing).structure);
const HASH = hashOf(SOUND);

describe("what is agreed on", () => {
  it("[AG1] is hashed as canonical JSON", () => {
    const content = agreedContent(read(SOUND).structure);
    expect(HASH).toBe(createHash("sha256").update(canonicalJson(content), "utf8").digest("hex"));
    expect(content).toMatchObject({
      lineup: { id: "ccpi8", version: 1 },
      star: "誇れる会社",
      horizons: ["", "", ""],
    });
  });

  it("[AG2] does not change with what may go on changing", () => {
    const kept: readonly Drawing[] = [
      { ...SOUND, cards: SOUND.cards.toReversed(), arrows: SOUND.arrows.toReversed() },
      withArrow(SOUND, "all", {
        strength: 3,
        delay: "long",
        basis: "unset",
        basisText: "",
        contested: true,
      }),
      withCard(SOUND, "HUM.h", { subdivision: "skills" }),
      withCard(SOUND, "HUM.h", { statedStage: 3 }),
      { ...SOUND, doResults: [{ id: "d", refines: "HUM.h", text: "育っている" }] },
      { ...SOUND, stars: [{ id: "other id", text: " 誇れる会社 " }] },
      { ...SOUND, baseline: "currentQA" },
    ];
    for (const drawing of kept) expect(hashOf(drawing)).toBe(HASH);
  });

  it("[AG3] changes with every part of the direction", () => {
    const changed: readonly Drawing[] = [
      withCard(SOUND, "HUM.h", { laneStage: 2 }),
      withCard(SOUND, "HUM.h", { capital: "org" }),
      withCard(SOUND, "HUM.h", { direction: "keep" }),
      withArrow(SOUND, "HUM.h>TEC.s", { sign: "-" }),
      withArrow(SOUND, "HUM.h>TEC.s", { kind: "reinvest" }),
      withArrow(SOUND, "HUM.h>TEC.s", { to: "CUS.j" }),
      withArrow(SOUND, "HUM.h>TEC.s", { to: "STAR" }),
      { ...SOUND, arrows: SOUND.arrows.slice(1) },
      { ...SOUND, stars: [{ id: "STAR", text: "別の星" }] },
      { ...SOUND, stars: [] },
      { ...SOUND, horizons: { 3: "2035" } },
    ];
    expect(new Set([...changed.map(hashOf), HASH]).size).toBe(changed.length + 1);
  });

  it("[AG4] is the same for every drawing of one structure", () => {
    fc.assert(
      fc.property(anyTidyDrawing, (drawing) => {
        const ids = JSON.stringify(drawing).replace(/"(card|arrow)(\d+)"/g, '"other $1 $2"');
        expect(hashOf(JSON.parse(ids) as Drawing)).toBe(hashOf(drawing));
      }),
    );
  });
});

describe("canonical JSON", () => {
  it("[CJ1] is that of RFC 8785, by its own examples", () => {
    const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    expect(canonicalJson({ numbers, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    );
    const names = {
      "\u20ac": "Euro",
      "\r": "CR",
      "\ufb33": "Dalet",
      "1": "One",
      "\u{1f600}": "Smiley",
      "\u0080": "Control",
      "\u00f6": "Oe",
    };
    expect(canonicalJson(names)).toBe(
      '{"\\r":"CR","1":"One","\u0080":"Control","ö":"Oe","€":"Euro","\u{1f600}":"Smiley","\ufb33":"Dalet"}',
    );
  });

  it("[CJ2] reads back as what it was, whatever the order of names", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Parameters<typeof canonicalJson>[0]);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("[CJ2] gives half a surrogate pair a form of its own", () => {
    expect(canonicalJson("\ud800")).toBe('"\ufffd"');
  });
});

describe("where an agreement stands", () => {
  const agreed = (id: string, party: "internal" | "customer", hash = HASH): AgreementRecord => ({
    kind: "agreed",
    id,
    party,
    contentHash: hash,
  });

  it("[AG5] from nothing to proposed to agreed by one party and the other", () => {
    const proposed: AgreementRecord = { kind: "proposed", id: "p", contentHash: HASH };
    expect(agreementState([], HASH).kind).toBe("none");
    expect(agreementState([proposed], HASH).kind).toBe("proposed");
    expect(agreementState([proposed], "other").kind).toBe("none");
    expect(agreementState([proposed, agreed("1", "internal")], HASH)).toMatchObject({
      kind: "agreed",
      agreedBy: ["internal"],
    });
    expect(
      agreementState([agreed("2", "customer"), agreed("1", "internal")], HASH).agreedBy,
    ).toEqual(["internal", "customer"]);
  });

  it("[AG6] goes stale when the content moves on, and comes back with it", () => {
    const records = [agreed("1", "internal"), agreed("2", "customer", "later")];
    expect(agreementState(records, "later")).toMatchObject({
      agreedBy: ["customer"],
      staleFor: ["internal"],
    });
    expect(agreementState(records, HASH).agreedBy).toEqual(["internal"]);
    expect(agreementState(records, "third").kind).toBe("none");
    const again = [...records, agreed("3", "internal", "later")];
    expect(agreementState(again, "later")).toMatchObject({
      agreedBy: ["internal", "customer"],
      staleFor: [],
    });
    expect(agreementState(again, HASH).staleFor).toEqual(["internal", "customer"]);
  });

  it("[IV7] is taken back by a further record, never by removing one", () => {
    const records = [agreed("1", "internal")];
    const withdrawn: AgreementRecord = { kind: "withdrawn", id: "w", withdraws: "1" };
    expect(agreementState([...records, withdrawn], HASH)).toMatchObject({
      kind: "none",
      staleFor: [],
    });
    expect(agreementState([...records, withdrawn, agreed("3", "internal")], HASH).kind).toBe(
      "agreed",
    );
    expect(agreementState(Object.freeze(records), HASH).kind).toBe("agreed");
  });

  it("[AG7] two people who agree at one moment make two records and one content", () => {
    const state = agreementState([agreed("1", "internal"), agreed("2", "internal")], HASH);
    expect(state).toEqual({ kind: "agreed", agreedBy: ["internal"], staleFor: [], objections: [] });
  });

  it("[AG8] keeps objections open until they are settled", () => {
    const objected: AgreementRecord = { kind: "objected", id: "o", subjects: ["HUM.h"] };
    const settled: AgreementRecord = { kind: "settled", id: "s", settles: "o" };
    expect(agreementState([objected], HASH).objections).toEqual([{ id: "o", subjects: ["HUM.h"] }]);
    expect(agreementState([objected, settled], HASH).objections).toEqual([]);
  });
});

describe("readiness to agree", () => {
  it("[AG9] errors block, and so does having no route; warnings want a reason", () => {
    const blockedBy = (drawing: Drawing) =>
      readinessToAgree(read(drawing).diagnostics).blocking.map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    expect(blockedBy(SOUND)).toEqual([]);
    expect(blockedBy({ ...SOUND, stars: [] })).toEqual(["V01 error"]);
    expect(blockedBy(withCard(SOUND, "TEC.s", { laneStage: null }))).toEqual([
      "V05 error",
      "V19 error",
    ]);
    expect(blockedBy(withCard(SOUND, "FIN.j", { capital: "?" }))).toEqual(["V07 error"]);
    expect(blockedBy(withArrow(SOUND, "CUS.j>FIN.j", { to: null }))).toEqual(["V09 error"]);
    expect(blockedBy({ ...SOUND, arrows: [] })).toEqual(["V19 error"]);
    const { needsReason } = readinessToAgree(read({ ...SOUND, arrows: [] }).diagnostics);
    expect(new Set(needsReason.map((diagnostic) => diagnostic.rule))).toEqual(
      new Set(["V16", "V17", "V18"]),
    );
  });

  it("[AG10] a warning that was answered with a reason is asked about no more; an error blocks whatever was said", () => {
    const { diagnostics } = read({ ...SOUND, arrows: [] });
    const { blocking, needsReason } = readinessToAgree(diagnostics);
    const answered = new Set([...blocking, ...needsReason.slice(1)].map(({ id }) => id));
    const judged = readinessToAgree(diagnostics, answered);
    expect(judged.blocking).toEqual(blocking);
    expect(judged.needsReason).toEqual(needsReason.slice(0, 1));
    expect(judged.onPurpose).toEqual(needsReason.slice(1));
    expect(judged.onPurpose.length).toBeGreaterThan(0);
  });

  it("[AG9] what is missing or drifted about an agreement is no reason against a new one", () => {
    const agreed: AgreementRecord = {
      kind: "agreed",
      id: "1",
      party: "internal",
      contentHash: "0".repeat(64),
    };
    const standing = diagnoseStanding(read(SOUND), { agreements: [agreed] });
    expect(standing.map(({ rule }) => rule)).toEqual(["V34"]);
    expect(readinessToAgree(standing)).toEqual({ blocking: [], needsReason: [], onPurpose: [] });
  });
});

describe("standing with people", () => {
  const rules = (drawing: Drawing, standing: Partial<Standing>) =>
    diagnoseStanding(read(drawing), { agreements: [], ...standing }).map(({ rule, subjects }) =>
      [rule, ...subjects.cards, ...subjects.arrows].join(" "),
    );
  const agreedNow: AgreementRecord = {
    kind: "agreed",
    id: "1",
    party: "internal",
    contentHash: HASH,
  };
  const detailed: Drawing = {
    ...SOUND,
    doResults: [{ id: "d", refines: "TEC.s", text: "設計できている" }],
  };

  it("[V28] detail before there is an agreement", () => {
    expect(rules(detailed, {})).toEqual(["V28"]);
    expect(rules(SOUND, {})).toEqual([]);
  });

  it("[V29] an agreed capital that is still a label", () => {
    expect(rules(detailed, { agreements: [agreedNow] })).toEqual([
      "V29 CUS.j",
      "V29 FIN.j",
      "V29 HUM.h",
    ]);
  });

  it("[V34] a frame that changed after it was agreed on", () => {
    const changed = withCard(SOUND, "TEC.s", { capital: "org" });
    expect(rules(changed, { agreements: [agreedNow] })).toEqual(["V34"]);
    expect(
      rules({ ...changed, doResults: detailed.doResults }, { agreements: [agreedNow] }),
    ).toEqual(["V34"]);
  });

  it("[V35] an objection that nobody settled, shown where it lies", () => {
    const objected: AgreementRecord = {
      kind: "objected",
      id: "o",
      subjects: ["HUM.h>TEC.s", "gone"],
    };
    expect(rules(SOUND, { agreements: [objected] })).toEqual(["V35 HUM.h>TEC.s"]);
  });

  it("[V36] a lineup with a newer version", () => {
    expect(rules(SOUND, { isLineupOld: true })).toEqual(["V36"]);
    expect(rules(SOUND, { isLineupOld: false })).toEqual([]);
  });

  it("[V37] a card whose capital was split", () => {
    const undecidedSplits = [
      { card: "TEC.s", old: { ja: "知的資本", en: "Intellectual capital" } },
    ];
    const [found] = diagnoseStanding(read(SOUND), { agreements: [], undecidedSplits });
    expect(found?.message.ja).toBe("「知的資本」は分割されました。どちらか選んでください。");
    expect(found?.subjects.cards).toEqual(["TEC.s"]);
  });

  it("[V38] a claim of level 7 names what is missing, and nothing when all is there", () => {
    const claim = { level: 7, viewpoint: "ourGuess", year: 2026 } as const;
    const missing = (drawing: Drawing, standing: Partial<Standing>) =>
      diagnoseStanding(read(drawing), { agreements: [], ...standing }).find(
        ({ rule }) => rule === "V38",
      )?.message.en;
    expect(missing(SOUND, { relationship: claim })).toBe(
      "Level 7 is not supported: a mid- to long-term frame (3 years or more) agreed with the customer, " +
        "something we do on a route to the star, an achieved Do result with its indicator, " +
        "an assessment from the customer's side.",
    );
    const proven: Drawing = {
      ...SOUND,
      doResults: [
        {
          id: "d",
          refines: "TEC.s",
          text: "設計できている",
          indicator: "件数",
          state: "achieved",
          ourDos: [{ id: "o", text: "設計支援", paid: true }],
        },
      ],
    };
    const relationship = { level: 7, viewpoint: "customer", year: 2026 } as const;
    const agreeing = (drawing: Drawing) => {
      const agreed = { ...agreedNow, contentHash: hashOf(drawing), party: "customer" } as const;
      return { agreements: [agreed], relationship };
    };
    const far = { ...proven, horizons: { 3: "3年後" } };
    expect(missing(far, agreeing(far))).toBeUndefined();
    const near = { ...proven, horizons: { 3: "2年後" } };
    expect(missing(near, agreeing(near))).toBe(
      "Level 7 is not supported: an outlook of 3 years or more written in the agreed frame.",
    );
    expect(missing(far, { agreements: [], relationship: { ...claim, level: 6 } })).toBeUndefined();
    expect(levelSevenGaps(null, "customer")).toEqual(["agreement", "contribution", "proof"]);
    expect(levelSevenRemark([])).toBeNull();
  });

  it.each([
    ["3年後に設計から任される", 3],
    ["三年以内", 3],
    ["十二か月", 1],
    ["1〜３年", 3],
    ["18 months", 1.5],
    ["within 5 years", 5],
    ["2030年度までに", 4],
    ["by 2031", 5],
    ["中期経営計画の終わり", 3],
    ["中長期", 3],
    ["長期", 5],
    ["a long-term partner", 5],
    ["設計会議に初めて呼ばれたら", null],
    ["2020年に始めた", null],
    ["創業120年", null],
    ["", null],
  ])("[V38] a frame that says %j looks %j years ahead", (horizon, years) => {
    const { structure } = read({ ...SOUND, horizons: { 2: horizon } });
    expect(outlookYears(structure, 2026)).toBe(years);
  });
});
