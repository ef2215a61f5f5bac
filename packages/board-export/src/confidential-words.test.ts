import {
  BoardDocument,
  noteRoot,
  readDrawingFromDocument,
  seedBoardDocument,
  writeFindingAnswer,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, interpret, type Drawing } from "@zentaikan/capital-graph";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { describe, expect, test } from "vitest";
import { buildContent } from "./content/build-content.ts";
import type { ContentSource, ExportOptions } from "./content/content-source.ts";
import { layOutPicture } from "./picture/lay-out-picture.ts";
import { EXPORT_FILES, type ExportFormat } from "./export-files.ts";
import { unpackFile } from "./test-support/unpack-file.ts";
import { openFonts } from "./text/open-fonts.ts";
import { writeExport } from "./write-export.ts";

/** Each is there once, in one place: where it turns up, something speaks that should not. */
const SECRET = {
  customer: "秘密製作所",
  title: "極秘ボード",
  star: "星の言葉",
  subdivision: "小区分の名",
  grounds: "根拠の秘話",
  horizon: "段階の終わり",
  result: "明細の言葉",
  indicator: "指標の言葉",
  owner: "担当の名",
  note: "ノートの言葉",
  comment: "コメントの言葉",
  commenter: "書いた人の名",
  reason: "留保の理由",
  answerer: "答えた人の名",
  awaited: "待たれる人の名",
  word: "添えた言葉",
  purpose: "意図の理由",
  decider: "決めた人の名",
  mentioned: "呼ばれた人の名",
  drawn: "自由に描いた言葉",
  link: "boards/secretboard",
} as const;

const INTERNAL = {
  ourDo: "当社がすること",
  note: "社内ノートの言葉",
  thread: "社内の話",
  speaker: "社内の人の名",
  decision: "社内で決めた人",
} as const;

const DRAWING: Drawing = {
  ...EMPTY_DRAWING,
  cards: [
    card("hum", "hum", 1, SECRET.subdivision),
    card("tec", "tec", 2, null),
    card("fin", "fin", 3, null),
  ],
  arrows: [arrow("one", "hum", "tec", SECRET.grounds), arrow("two", "tec", "fin", "")],
  stars: [{ id: "star", text: SECRET.star }],
  doResults: [
    {
      id: "result",
      refines: "hum",
      text: SECRET.result,
      indicator: SECRET.indicator,
      owner: SECRET.owner,
      ourDos: [{ id: "do", text: INTERNAL.ourDo, paid: true }],
    },
  ],
  horizons: { 1: SECRET.horizon },
};

function card(id: string, capital: string, stage: 1 | 2 | 3, subdivision: string | null) {
  const placed = { laneStage: stage, statedStage: null, direction: "grow" } as const;
  return { id, capital, subdivision, ...placed };
}

function arrow(id: string, from: string, to: string, basisText: string) {
  const plain = { sign: "+", strength: 2, delay: "mid", kind: "cause", contested: false } as const;
  return { ...plain, id, from, to, basis: "evidence" as const, basisText };
}

function sourceOf(): ContentSource {
  const [doc, internal] = [new Doc(), new Doc()];
  seedBoardDocument(doc, { lineup: CCPI8, drawing: DRAWING, internal });
  const board = new BoardDocument(doc);
  const hum = board.ids().find((id) => id === "shape:hum") ?? "";
  writeNote(doc, hum, SECRET.note);
  writeNote(internal, hum, INTERNAL.note);
  board.put(freeNote(SECRET.drawn));
  const thread = (text: string, name: string) => ({
    id: text,
    topic: "question" as const,
    anchor: { kind: "card" as const, record: hum },
    about: { ja: text, en: text },
    entries: [
      {
        id: text,
        number: 1,
        at: 0,
        kind: "said" as const,
        text,
        mentions: [],
        by: { id: "p", name, color: "#000000" },
        editedAt: null,
      },
    ],
    resolution: null,
  });
  const { answerer, reason, awaited, word, purpose, decider } = SECRET;
  const settled = { kind: "agreed", version: 1, subject: "frame", at: 0 } as const;
  return {
    board: encodeStateAsUpdate(doc),
    internal: encodeStateAsUpdate(internal),
    before: null,
    threads: [
      { thread: thread(SECRET.comment, SECRET.commenter), isInternal: false },
      { thread: thread(INTERNAL.thread, INTERNAL.speaker), isInternal: true },
    ],
    images: new Map(),
    facts: {
      customer: { ja: SECRET.customer, en: SECRET.customer },
      title: SECRET.title,
      link: `https://example.org/${SECRET.link}`,
      askedAt: 1_795_935_600_000,
      kind: "version",
      name: "",
      at: 1_795_900_000_000,
      subject: "frame",
      agreements: [],
      people: new Map([["hanako", SECRET.mentioned]]),
      decisions: [
        { ...settled, party: "customer", by: decider },
        { ...settled, party: "internal", by: INTERNAL.decision },
      ],
      proposal: {
        party: "customer",
        by: decider,
        at: 0,
        dueAt: null,
        note: word,
        reason: "",
        concluded: null,
        withdrawn: null,
        awaited: [awaited],
        renews: null,
        onPurpose: [{ finding: { ja: "気づき", en: "a finding" }, reason: purpose, by: decider }],
        answers: [
          {
            by: answerer,
            party: "customer",
            answer: "reserve",
            reason,
            at: 0,
            subjects: [],
            carriedFrom: null,
          },
        ],
      },
    },
  };
}

function writeNote(doc: Doc, record: string, text: string): void {
  const paragraph = new XmlElement("paragraph");
  const call = new XmlElement("reference");
  call.setAttribute("kind", "person");
  call.setAttribute("target", "hanako");
  paragraph.insert(0, [new XmlText(text), call]);
  doc.getXmlFragment(noteRoot(record)).insert(0, [paragraph]);
}

function freeNote(text: string) {
  const paragraph = { type: "paragraph", content: [{ type: "text", text }] };
  return {
    id: "shape:free",
    typeName: "shape",
    type: "note",
    x: 900,
    y: 900,
    rotation: 0,
    index: "a9",
    parentId: "page:page",
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: "yellow",
      labelColor: "black",
      size: "m",
      font: "draw",
      url: "",
      scale: 1,
      fontSizeAdjustment: null,
      align: "middle",
      verticalAlign: "middle",
      growY: 0,
      textLastEditedBy: null,
      richText: { type: "doc", content: [paragraph] },
    },
  };
}

const WHOLE: ExportOptions = {
  language: "ja",
  audience: "named",
  readers: "internal",
  level: "detail",
  withNotes: true,
  withComments: true,
  withAnswers: true,
  showsGrounds: true,
  selection: null,
};

const fonts = openFonts();
const build = (options: ExportOptions, source = sourceOf()) =>
  buildContent(source, options, {
    writeTime: (at) => new Date(at).toISOString(),
    layOut: (drawn) => layOutPicture(drawn, fonts),
  });
const contents = new Map<string, ReturnType<typeof build>>();
/** Built once for all formats. */
function contentOf(options: ExportOptions): ReturnType<typeof build> {
  const key = JSON.stringify(options);
  const content = contents.get(key) ?? build(options);
  contents.set(key, content);
  return content;
}
const write = (format: ExportFormat, content: ReturnType<typeof build>) =>
  writeExport(format, content, { paper: "a4", background: "paper" });
const written = async (format: ExportFormat, options: ExportOptions) =>
  write(format, contentOf(options));
const found = (words: Readonly<Record<string, string>>, text: string): string[] =>
  Object.entries(words).flatMap(([name, word]) => (text.includes(word) ? [name] : []));

describe.each(Object.keys(EXPORT_FILES) as ExportFormat[])("%s", (format) => {
  test("[XP4] anonymous, none of its bytes, unpacked, says whose it is", async () => {
    for (const language of ["ja", "en"] as const) {
      const bytes = await written(format, { ...WHOLE, language, audience: "anonymous" });
      expect(found({ ...SECRET, ...INTERNAL }, unpackFile(bytes))).toEqual([]);
    }
  });

  test("[XP8] for the customer, none of its bytes, unpacked, says what our team alone knows", async () => {
    const bytes = await written(format, { ...WHOLE, readers: "customer" });
    expect(found(INTERNAL, unpackFile(bytes))).toEqual([]);
  });

  test("[XP2] the same content is the same bytes", async () => {
    const [one, other] = [await written(format, WHOLE), await write(format, build(WHOLE))];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});

test("[XP1] what may be said is said: named, for our team, nothing is missing", async () => {
  const text = unpackFile(await written("json", WHOLE));
  expect(found(SECRET, text).concat(found(INTERNAL, text))).toEqual([
    ...Object.keys(SECRET).filter((name) => name !== "drawn"),
    ...Object.keys(INTERNAL),
  ]);
  expect(unpackFile(await written("svg", WHOLE))).toContain(SECRET.drawn);
  // Bytes are found in, too, where they are packed: this search can fail.
  expect(unpackFile(await written("xlsx", WHOLE))).toContain(SECRET.result);
  expect(unpackFile(await written("pptx", WHOLE))).toContain(SECRET.customer);
  const report = unpackFile(await written("report.pdf", WHOLE));
  for (const name of ["customer", "star", "result", "note", "comment", "reason"] as const) {
    expect(report).toContain(SECRET[name]);
  }
  expect(report).toContain(INTERNAL.ourDo);
});

test("[XP1] [XP4] what people said is meant so goes out with a board as it is now, and in no anonymous file", async () => {
  const source = sourceOf();
  const doc = new Doc();
  applyUpdate(doc, source.board);
  const findings = interpret(readDrawingFromDocument(doc), CCPI8).diagnostics;
  for (const [at, { id }] of findings.entries()) {
    const reason = at === 0 ? SECRET.purpose : "";
    writeFindingAnswer(doc, id, { reason, author: "hanako", answeredAt: 0 });
  }
  const { facts } = source;
  const now = { ...source, board: encodeStateAsUpdate(doc), facts: { ...facts, proposal: null } };
  const textOf = async (options: ExportOptions) =>
    unpackFile(await write("md", build(options, now)));
  const customer = { ...WHOLE, readers: "customer" } as const;
  for (const options of [WHOLE, customer]) {
    expect(await textOf(options)).toMatch(new RegExp(`${SECRET.purpose}.*${SECRET.mentioned}`));
  }
  expect(await textOf({ ...WHOLE, audience: "anonymous" })).not.toContain(SECRET.purpose);
});
