import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDrawing } from "../../test-data/any-drawing.ts";
import { draw, read, SOUND, withArrow, withCard } from "../../test-data/draw.ts";
import { SAMPLES } from "../../test-data/samples.ts";
import {
  AGREED_SUBJECTS,
  agreementState,
  CCPI8,
  contentHash,
  diffSubjects,
  interpret,
  parseSnapshot,
  partsOfSubject,
  readinessOfSubject,
  recordsAbout,
  sentenceOfSubject,
  subjectHash,
  takeSnapshot,
  type AgreedSubject,
  type AgreementRecord,
  type CapitalLineup,
  type Drawing,
  type DrawnDoResult,
} from "../index.ts";

const RESULT: DrawnDoResult = { id: "d", refines: "TEC.s", text: "設計できている" };
const DETAILED: Drawing = { ...SOUND, doResults: [RESULT] };
const hashOf = (subject: AgreedSubject, drawing: Drawing) => subjectHash(subject, read(drawing));
const withResult = (edit: Partial<DrawnDoResult>): Drawing => ({
  ...DETAILED,
  doResults: [{ ...RESULT, ...edit }],
});
const lineupWith = (edit: Partial<CapitalLineup["capitals"][number]>): CapitalLineup => ({
  ...CCPI8,
  version: 2,
  capitals: CCPI8.capitals.map((one, place) => (place === 0 ? { ...one, ...edit } : one)),
});

describe("the subject of an agreement", () => {
  it("[AG11] is hashed each by itself, and the frame as it ever was", () => {
    const hashes = AGREED_SUBJECTS.map((subject) => hashOf(subject, DETAILED));
    expect(new Set(hashes).size).toBe(AGREED_SUBJECTS.length);
    const ofSamples = SAMPLES.map(({ drawing }) => read(drawing));
    const frames = ofSamples.map((board) => subjectHash("frame", board));
    expect(frames).toEqual(ofSamples.map(({ structure }) => contentHash(structure)));
    // Of the release before there were subjects: agreements of customers hang on every byte.
    const all = createHash("sha256").update(frames.join()).digest("hex");
    expect(all).toBe("adb88872d84eee22a93547f0721acd8d7f8042fc65846add5f1e35b5a4b5f43e");
  });

  it("[AG11] what was said of one subject says nothing of another", () => {
    const agreed = (id: string, subject?: AgreedSubject): AgreementRecord => ({
      kind: "agreed",
      id,
      party: "customer",
      contentHash: "h",
      ...(subject !== undefined && { subject }),
    });
    const records = [agreed("1"), agreed("2", "stage2")];
    const standing = (subject: AgreedSubject, hash: string) =>
      agreementState(recordsAbout(subject, records), hash);
    expect(standing("frame", "h").agreedBy).toEqual(["customer"]);
    expect(standing("stage2", "other").staleFor).toEqual(["customer"]);
    expect(standing("stage1", "h").kind).toBe("none");
    const back: AgreementRecord = { kind: "withdrawn", id: "3", withdraws: "2" };
    expect(agreementState(recordsAbout("stage2", [...records, back]), "h").kind).toBe("none");
  });

  it("[AG12] a stage holds through what goes on meanwhile, and what happens elsewhere", () => {
    const hash = hashOf("stage2", DETAILED);
    const kept: readonly Drawing[] = [
      withResult({ state: "achieved" }),
      withResult({ id: "other", order: "b" }),
      withResult({ text: " 設計できている ", actor: "customer", owner: " " }),
      { ...DETAILED, doResults: [RESULT, { ...RESULT, id: "e", refines: "HUM.h" }] },
      withArrow(DETAILED, "all", { strength: 3, basis: "unset", basisText: "" }),
      withArrow(DETAILED, "CUS.j>FIN.j", { sign: "-" }),
      { ...DETAILED, horizons: { 1: "2030" }, stars: [{ id: "STAR", text: "別の星" }] },
    ];
    for (const drawing of kept) expect(hashOf("stage2", drawing)).toBe(hash);
  });

  it("[AG12] a stage changes with its nodes, links, horizon and each word of its Do results", () => {
    const changed: readonly Drawing[] = [
      withResult({ text: "設計している" }),
      withResult({ indicator: "件数" }),
      withResult({ target: "10件" }),
      withResult({ due: "2027" }),
      withResult({ owner: "技術部" }),
      withResult({ subdivision: "設計" }),
      withResult({ actor: "other" }),
      withResult({ refines: "HUM.h" }),
      { ...DETAILED, doResults: [RESULT, { ...RESULT, id: "e" }] },
      withArrow(DETAILED, "HUM.h>TEC.s", { sign: "-" }),
      withArrow(DETAILED, "TEC.s>CUS.j", { to: "FIN.j" }),
      withCard(DETAILED, "TEC.s", { direction: "keep" }),
      withCard(DETAILED, "HUM.h", { direction: "keep" }),
      { ...DETAILED, horizons: { 2: "2030" } },
    ];
    const hashes = changed.map((drawing) => hashOf("stage2", drawing));
    expect(new Set([...hashes, hashOf("stage2", DETAILED)]).size).toBe(changed.length + 1);
  });

  it("[AG13] a lineup is its capitals, their names, meanings and small divisions, in any version", () => {
    const hash = (lineup: CapitalLineup) => subjectHash("lineup", interpret(SOUND, lineup));
    const own = hash(CCPI8);
    const text = { ja: "別", en: "Other" };
    expect(hash(lineupWith({ aliases: ["別名"], initial: "別" }))).toBe(own);
    expect(hash({ ...CCPI8, capitals: CCPI8.capitals.toReversed() })).toBe(own);
    const changed = [
      lineupWith({ label: text }),
      lineupWith({ definition: text }),
      lineupWith({ subdivisions: [{ id: "s", label: text }] }),
      lineupWith({ retired: true }),
    ];
    expect(new Set([own, ...changed.map(hash)]).size).toBe(changed.length + 1);
  });

  it("[AG14] a stage hears of its own findings alone, and one with nothing in it is not agreed on", () => {
    const ready = (subject: AgreedSubject, drawing: Drawing) => {
      const board = read(drawing);
      const { diagnostics } = board;
      const judged = readinessOfSubject(subject, { board, diagnostics, answered: new Set() });
      return [judged.blocking.map(({ id }) => id), judged.needsReason.map(({ id }) => id)];
    };
    // No star keeps the frame from being agreed on, and no stage.
    const starless = { ...SOUND, stars: [] };
    expect(ready("frame", starless)[0]).toEqual(["V01"]);
    expect(ready("stage2", starless)).toEqual([[], []]);
    const gap = draw(["HUM.h", "FIN.j"], ["HUM.h>FIN.j"]);
    expect(ready("stage2", gap)[0]).toEqual(["V04:stage 2"]);
    const alone = { ...SOUND, arrows: [] };
    expect(ready("stage1", alone)[1]).toEqual(["V17:HUM.h", "V18:HUM.h"]);
    expect(ready("stage2", alone)[1]).toEqual(["V16:TEC.s", "V17:TEC.s", "V18:TEC.s"]);
    const board = interpret(SOUND, { ...CCPI8, capitals: CCPI8.capitals.slice(0, 2) });
    const few = readinessOfSubject("lineup", { board, diagnostics: [], answered: new Set() });
    expect(few.needsReason.map(({ message }) => message.ja)).toEqual([
      "資本が2個です。3個以上あると、選ぶ意味が生まれます。",
    ]);
  });

  it("[AG15] has parts of which an answer may speak", () => {
    const names = (subject: AgreedSubject) =>
      partsOfSubject(subject, read(DETAILED)).map(({ name }) => name.ja);
    expect(names("stage2")).toEqual([
      "技術資本(ステップ)",
      "Do結果「設計できている」",
      "人的資本(ホップ) → 技術資本(ステップ)",
      "技術資本(ステップ) → 顧客関係性資本(ジャンプ)",
    ]);
    expect(names("frame").at(-1)).toBe("お星さま");
    expect(names("frame")).toHaveLength(8);
    expect(names("lineup")).toHaveLength(CCPI8.capitals.length);
    expect(sentenceOfSubject("stage2", read(DETAILED), { ja: "", en: "" })).toEqual({
      ja: "ステップ:技術資本(Do結果1件)",
      en: "Step: Technology capital (one Do result)",
    });
  });
});

const anyResult = fc.record({
  id: fc.constantFrom("d", "e", "f"),
  refines: fc.constantFrom("card0", "card1", "card2"),
  text: fc.constantFrom("育っている", "できている"),
  indicator: fc.constantFrom("", "件数"),
  state: fc.constantFrom("idea" as const, "achieved" as const),
});

it("[DF7] the difference of a stage is empty exactly when its hash is the same", () => {
  const anyDetailed = fc
    .tuple(anyDrawing, fc.uniqueArray(anyResult, { selector: ({ id }) => id, maxLength: 3 }))
    .map(([drawing, doResults]): Drawing => ({ ...drawing, doResults }));
  fc.assert(
    fc.property(anyDetailed, anyDetailed, fc.boolean(), (one, other, isNear) => {
      const [before, after] = [one, isNear ? { ...one, doResults: other.doResults } : other].map(
        read,
      );
      if (before === undefined || after === undefined) throw new Error("two boards");
      for (const subject of AGREED_SUBJECTS.filter((name) => name.startsWith("stage"))) {
        const isSame = subjectHash(subject, before) === subjectHash(subject, after);
        expect(diffSubjects(subject, before, after).length === 0).toBe(isSame);
      }
    }),
  );
});

it("[DF7] tells Do results that came, went and changed, and capitals of a lineup", () => {
  const words = (after: Drawing, before = DETAILED) =>
    diffSubjects("stage2", read(before), read(after)).map(({ text }) => text.ja);
  expect(words(SOUND)).toEqual(["技術資本からDo結果「設計できている」を外した"]);
  expect(words(DETAILED, SOUND)).toEqual(["技術資本にDo結果「設計できている」を加えた"]);
  expect(words(withResult({ text: "任されている" }))).toEqual([
    "Do結果「設計できている」を「任されている」に書き換えた",
  ]);
  expect(words(withResult({ indicator: "件数", owner: "技術部" }))).toEqual([
    "Do結果「設計できている」の指標、担当を変えた",
  ]);
  expect(words(withArrow(DETAILED, "CUS.j>FIN.j", { sign: "-" }))).toEqual([]);
  const lineups = (lineup: CapitalLineup) =>
    diffSubjects("lineup", read(SOUND), interpret(SOUND, lineup)).map(({ text }) => text.ja);
  const label = { ja: "お金", en: "Money" };
  expect(lineups(lineupWith({ label }))).toEqual(["財務資本をお金に呼び替えた"]);
  expect(lineups(lineupWith({ definition: label }))).toEqual(["財務資本の意味を書き換えた"]);
  expect(lineups(lineupWith({ retired: true }))).toEqual(["財務資本を外した"]);
  expect(lineups(lineupWith({ id: "own" }))).toEqual(["財務資本を外した", "財務資本を加えた"]);
  expect(lineups(lineupWith({ aliases: ["別名"] }))).toEqual([]);
});

it("[SN2] a snapshot of a stage proves itself by its own hash; one of the frame is written as ever", () => {
  const customer = { ja: "甲社", en: "K" };
  const frozen = { customer, drawing: DETAILED, lineup: CCPI8 };
  const agreed: AgreementRecord = {
    kind: "agreed",
    id: "1",
    party: "customer",
    contentHash: hashOf("stage2", DETAILED),
    subject: "stage2",
  };
  const snapshot = takeSnapshot({ ...frozen, agreements: [agreed], subject: "stage2" });
  expect(snapshot).toMatchObject({ edition: "agreed", subject: "stage2", agreedBy: ["customer"] });
  const again = parseSnapshot(JSON.parse(JSON.stringify(snapshot)));
  expect(again).toEqual({ kind: "parsed", value: snapshot });
  const forged = { ...snapshot, subject: "stage1" };
  expect(parseSnapshot(JSON.parse(JSON.stringify(forged))).kind).toBe("refused");
  const frame = takeSnapshot({ ...frozen, agreements: [agreed] });
  expect(frame).toMatchObject({ edition: "unagreed" });
  expect(Object.keys(frame)).not.toContain("subject");
});
