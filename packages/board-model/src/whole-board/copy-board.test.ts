import { CCPI8, interpret } from "@zentaikan/capital-graph";
import { parseCompactCustomer } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { BOARD_ROOTS, isNoteRoot, isTextRoot, noteRoot } from "../board-roots.ts";
import { BoardDocument, type PlainRecord } from "../document/board-document.ts";
import { writeFindingAnswer, readFindingAnswers } from "../document/finding-answers.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { BOARD_PAGE_ID } from "../records/first-records.ts";
import { BoardView } from "../view/board-view.ts";
import { copyBoard, copyInternal } from "./copy-board.ts";
import { picturesOnBoard } from "./pictures-on-board.ts";
import type { TakenParts } from "./records-to-take.ts";
import { seedBoardDocument } from "./seed-document.ts";
import { seedInternalDocument } from "../document/internal-document.ts";

const NOTHING: TakenParts = {
  details: false,
  drawing: false,
  notes: false,
  comments: false,
  internal: false,
};
const ALL: TakenParts = {
  details: true,
  drawing: true,
  notes: true,
  comments: true,
  internal: true,
};
const hash = "a".repeat(64);
const boards = { from: "old", to: "new" };

const CUSTOMER = {
  id: "k",
  name: { ja: "甲社", en: "K" },
  star: "選ばれ続ける会社",
  nodes: ["HUM.h", "TEC.s", "FIN.j"],
  links: ["HUM.h>TEC.s", "TEC.s>FIN.j"],
};

const place = { x: 0, y: 0, rotation: 0, index: "a9", isLocked: false, opacity: 1 };

/** A board with something of everything that can be on one. */
function drawnBoard() {
  const parsed = parseCompactCustomer(CUSTOMER);
  if (parsed.kind === "refused") throw new Error(JSON.stringify(parsed));
  const { drawing } = parsed.value;
  const refines = drawing.cards[0]?.id ?? "";
  const said = { actor: "customer", indicator: "定着率", state: "idea" } as const;
  const doResult = {
    ...said,
    id: "d",
    refines,
    text: "学び続けられている",
    owner: "総務",
    ourDos: [{ id: "o", text: "研修を売る", paid: true }],
  };
  const [board, internal] = [new Doc(), new Doc()];
  const whole = { ...drawing, doResults: [doResult] } as never;
  seedInternalDocument(internal);
  seedBoardDocument(board, { lineup: CCPI8, drawing: whole, internal });
  const document = new BoardDocument(board, internal);
  const drawn = (id: string, more: object): PlainRecord => ({
    id: `shape:${id}`,
    typeName: "shape",
    parentId: BOARD_PAGE_ID,
    meta: {},
    ...place,
    ...more,
  });
  const frame = { type: "frame", props: { w: 900, h: 900, name: "囲み", color: "black" } };
  document.put(drawn("frame", frame));
  const card = document.ids().find((id) => typeOf(document, id) === "capital-card") ?? "";
  document.put({ ...(document.read(card) as PlainRecord), parentId: "shape:frame" });
  const asset = { typeName: "asset", type: "image", meta: {} };
  const image = { mimeType: "image/png", name: "p", w: 1, h: 1, isAnimated: false };
  for (const [id, sum] of [
    ["shown", hash],
    ["gone", "b".repeat(64)],
  ] as const) {
    const src = `/api/boards/old/assets/${sum}`;
    document.put({ id: `asset:${id}`, ...asset, props: { ...image, src } });
  }
  const props = { w: 1, h: 1, assetId: "asset:shown", playing: true, url: "", crop: null };
  const picture = { ...props, flipX: false, flipY: false, altText: "" };
  document.put(drawn("picture", { type: "image", props: picture }));
  document.put(
    drawn("deleted", { type: "frame", props: { ...frame.props, name: "deleted secret" } }),
  );
  document.remove("shape:deleted");
  for (const [doc, record, text] of [
    [board, "document:document", "ボードのノート"],
    [board, card, "カードのノート"],
    [board, "shape:picture", "絵のノート"],
    [internal, card, "社内のノート"],
  ] as const) {
    const paragraph = new XmlElement("paragraph");
    paragraph.insert(0, [new XmlText(text)]);
    doc.getXmlFragment(noteRoot(record)).insert(0, [paragraph]);
  }
  writeFindingAnswer(board, "V24", { reason: "わざとです", author: null, answeredAt: 1 });
  return { board, internal, card };
}

function typeOf(document: BoardDocument, id: string): unknown {
  return (document.read(id) as { readonly type?: string } | undefined)?.type;
}

function typesOn(doc: Doc): string[] {
  const view = new BoardView(new BoardDocument(doc));
  return [...view.ids()].flatMap((id) => {
    const record = view.get(id);
    return record?.typeName === "shape" ? [record.type] : [];
  });
}

function copyOf({ board, internal }: ReturnType<typeof drawnBoard>, parts: TakenParts) {
  const [to, beside] = [new Doc(), new Doc()];
  const taken = copyBoard(to, board, { parts, boards });
  copyInternal(beside, internal, { parts, taken });
  return { to, beside };
}

/** All that the document says. */
const textOf = (doc: Doc): string => {
  const maps = Object.values(BOARD_ROOTS).map((root) => JSON.stringify(doc.getMap(root).toJSON()));
  const texts = [...doc.share.keys()].filter(isTextRoot).map((root) => doc.getText(root).toJSON());
  const notes = [...doc.share.keys()].filter(isNoteRoot);
  return [...maps, ...texts, ...notes.map((root) => doc.getXmlFragment(root).toJSON())].join("\n");
};

/** All that it keeps, deleted or not. */
const bytesOf = (doc: Doc): string =>
  Array.from(encodeStateAsUpdate(doc), (byte) => String.fromCodePoint(byte)).join("");

test("[CP1] the macro structure goes along alone, and reads as it did, in the frame it stands in", () => {
  const from = drawnBoard();
  const { to } = copyOf(from, NOTHING);
  const [before, after] = [from.board, to].map((doc) => readDrawingFromDocument(doc));
  expect(after).toEqual({ ...before, doResults: [], detailLinks: [] });
  expect(interpret(after as never, CCPI8).structure).toEqual(
    interpret(before as never, CCPI8).structure,
  );
  const kinds = new Set(typesOn(to));
  expect([...kinds].toSorted()).toEqual([
    "arrow",
    "capital-card",
    "frame",
    "stage-lane",
    "vision-star",
  ]);
  expect(textOf(to)).not.toMatch(/ノート|わざと|学び続け|研修|assets/);
  expect(readFindingAnswers(to).size).toBe(0);
});

test("[CP1] with everything chosen nothing is missing", () => {
  const from = drawnBoard();
  const { to } = copyOf(from, ALL);
  expect(typesOn(to).toSorted()).toEqual(typesOn(from.board).toSorted());
  expect(readDrawingFromDocument(to)).toEqual(readDrawingFromDocument(from.board));
  for (const record of ["document:document", from.card, "shape:picture"]) {
    const [was, is] = [from.board, to].map((doc) => doc.getXmlFragment(noteRoot(record)).toJSON());
    expect(is).toBe(was);
  }
  expect([...readFindingAnswers(to)]).toEqual([...readFindingAnswers(from.board)]);
});

test.each([
  ["details", /学び続け/],
  ["drawing", /assets\/a/],
  ["notes", /カードのノート/],
  ["comments", /わざと/],
] as const)("[CP1] %s goes along where it is chosen", (part, pattern) => {
  const from = drawnBoard();
  const { to } = copyOf(from, { ...NOTHING, [part]: true });
  expect(textOf(to)).toMatch(pattern);
  const others = [/学び続け/, /assets/, /ノート/, /わざと/].filter((one) => !one.test(textOf(to)));
  expect(others).toHaveLength(3);
});

test("[CP1] an arrow that means nothing goes with what it is attached to, or not at all", () => {
  const from = drawnBoard();
  const document = new BoardDocument(from.board);
  const view = new BoardView(document);
  const arrow = [...view.ids()]
    .map((id) => view.get(id))
    .find(
      (one) => one?.id.startsWith("shape:") && one.typeName === "shape" && one.type === "arrow",
    );
  const bindings = [...view.ids()].flatMap((id) => {
    const record = view.get(id);
    return record?.typeName === "binding" && record.fromId === arrow?.id ? [record] : [];
  });
  // From the picture to a card: an annotation, which would read as growth with a loose end.
  document.put({ ...arrow, id: "shape:pointing", meta: {} });
  for (const [order, binding] of bindings.entries()) {
    const toId = order === 0 ? "shape:picture" : binding.toId;
    document.put({ ...binding, id: `binding:p${order}`, fromId: "shape:pointing", toId });
  }
  expect(readDrawingFromDocument(from.board).arrows).toHaveLength(2);
  const read = (parts: TakenParts) =>
    new BoardDocument(copyOf(from, parts).to).read("shape:pointing");
  expect(read(NOTHING)).toBeUndefined();
  expect(read({ ...NOTHING, drawing: true })).toBeDefined();
  expect(readDrawingFromDocument(copyOf(from, NOTHING).to).arrows).toHaveLength(2);
});

test("[CP2] a copy is written anew, and has its pictures under its own name", () => {
  const from = drawnBoard();
  const { to } = copyOf(from, ALL);
  expect(bytesOf(to)).not.toContain("deleted secret");
  const clients = [...to.store.clients.keys()];
  expect(clients).toHaveLength(1);
  expect(from.board.store.clients.has(clients[0] ?? 0)).toBe(false);
  const src = (new BoardDocument(to).read("asset:shown") as { props: { src: string } }).props.src;
  expect(src).toBe(`/api/boards/new/assets/${hash}`);
  expect(new BoardDocument(to).read("asset:gone")).toBeUndefined();
  expect(bytesOf(to)).not.toContain("boards/old");
  expect(picturesOnBoard(copyOf(from, NOTHING).to)).toEqual([]);
});

test("[CP3] what is for our team alone goes along beside the copy, where it is chosen", () => {
  const from = drawnBoard();
  const { to, beside } = copyOf(from, ALL);
  const { props } = readDoResult(new BoardDocument(to, beside));
  expect(props.ourDos).toEqual([{ id: "o", text: "研修を売る", paid: true }]);
  expect(textOf(beside)).toContain("社内のノート");
  expect(textOf(to)).not.toMatch(/研修|社内/);

  const rest = textOf(copyOf(from, { ...ALL, internal: false }).beside);
  expect(rest).not.toMatch(/研修|社内/);
  expect(textOf(copyOf(from, { ...ALL, details: false }).beside)).not.toContain("研修");
  expect(textOf(copyOf(from, { ...ALL, notes: false }).beside)).not.toContain("社内");
});

function readDoResult(document: BoardDocument) {
  const id = document.ids().find((one) => typeOf(document, one) === "do-result") ?? "";
  return document.read(id) as { readonly props: { readonly ourDos: unknown } };
}
