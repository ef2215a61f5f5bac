import {
  authorsSince,
  BoardDocument,
  knowledgeOf,
  noteRoot,
  seedBoardDocument,
  type PlainRecord,
} from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING, type Stage } from "@zentaikan/capital-graph";
import { beforeEach, describe, expect, it } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { parseFacts, readFacts, writeFacts } from "./board-facts.ts";
import { compareFacts } from "./compare-facts.ts";

const card = (id: string, capital: string, laneStage: Stage) => ({
  id,
  capital,
  subdivision: null,
  laneStage,
  statedStage: null,
  direction: "grow" as const,
});

let doc: Doc;
let board: BoardDocument;
beforeEach(() => {
  doc = new Doc();
  const cards = [card("shape:hum", "hum", 1), card("shape:tec", "tec", 2)];
  const stars = [{ id: "shape:star", text: "星" }];
  seedBoardDocument(doc, { lineup: CCPI8, drawing: { ...EMPTY_DRAWING, cards, stars } });
  board = new BoardDocument(doc);
});

const ofCapital = (capital: string): PlainRecord => {
  const records = board.ids().map((id) => board.read(id) as PlainRecord);
  const found = records.find(
    ({ props }) => (props as { capital?: string } | undefined)?.capital === capital,
  );
  if (found === undefined) throw new Error(`no card of ${capital}`);
  return found;
};
const write = (record: string, text: string) => {
  const paragraph = new XmlElement("paragraph");
  paragraph.insert(0, [new XmlText(text)]);
  doc.getXmlFragment(noteRoot(record)).insert(0, [paragraph]);
};
const told = (change: () => void) => {
  const before = readFacts(doc);
  change();
  return compareFacts(before, readFacts(doc));
};
const japanese = (change: () => void) => told(change).map(({ words }) => words.ja);

describe("[OF21] what came together, in words", () => {
  it("is nothing where nothing happened, also after a reload", () => {
    expect(told(() => undefined)).toEqual([]);
    const kept = parseFacts(writeFacts(readFacts(doc)));
    expect(compareFacts(kept, readFacts(doc))).toEqual([]);
    board.remove(ofCapital("tec").id);
    expect(compareFacts(kept, readFacts(doc)).map(({ words }) => words.ja)).toEqual([
      "ステップから技術資本を外した",
    ]);
  });

  it("says in capital words what the board says, once, and leads to what was drawn for it", () => {
    const human = ofCapital("hum");
    const [line, ...more] = told(() =>
      board.put({ ...human, id: "shape:new", x: Number(ofCapital("tec")["x"]) }),
    );
    expect(line?.words.ja).toBe("ステップに人的資本を加えた");
    expect(line?.records).toEqual(["shape:new"]);
    expect(more).toEqual([]);
  });

  it("says what is drawn and written beside it, by its name", () => {
    const human = ofCapital("hum");
    expect(japanese(() => board.update(human, { ...human, y: Number(human["y"]) + 5 }))).toEqual([
      "カード「人的資本」を変えた",
    ]);
    expect(japanese(() => write(human.id, "電波のない所で"))).toEqual([
      "カード「人的資本」のノートを書いた",
    ]);
    expect(japanese(() => write("board", "全体に"))).toEqual(["ボードのノートを書いた"]);
    const note = { ...human, id: "shape:note", type: "note", props: { text: "付箋の言葉" } };
    expect(japanese(() => board.put(note))).toEqual(["付箋「付箋の言葉」を加えた"]);
    const english = told(() => board.remove("shape:note")).map(({ words }) => words.en);
    expect(english).toEqual(["Took the sticky note “付箋の言葉” away"]);
  });

  it("knows as which clients others wrote since, in records, their texts and their notes", () => {
    const other = new Doc();
    applyUpdate(other, encodeStateAsUpdate(doc));
    const since = knowledgeOf(doc);
    const human = ofCapital("hum");
    const theirs = new BoardDocument(other);
    const same = theirs.read(human.id) as PlainRecord;
    theirs.update(same, { ...same, y: 7 });
    const technology = ofCapital("tec");
    const paragraph = new XmlElement("paragraph");
    paragraph.insert(0, [new XmlText("注")]);
    other.getXmlFragment(noteRoot(technology.id)).insert(0, [paragraph]);
    applyUpdate(doc, encodeStateAsUpdate(other));
    const records = new Set([human.id, technology.id]);
    const authors = authorsSince(doc, { since, records });
    expect([...authors].map(([record, clients]) => [record, [...clients]])).toEqual([
      [human.id, [other.clientID]],
      [technology.id, [other.clientID]],
    ]);
    expect(authorsSince(doc, { since: knowledgeOf(doc), records }).size).toBe(0);
  });
});
