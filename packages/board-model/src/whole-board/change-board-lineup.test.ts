import {
  CCPI8,
  formerWord,
  IIRC6,
  type CapitalLineup,
  type DrawnCard,
} from "@zentaikan/capital-graph";
import { describe, expect, test } from "vitest";
import { Doc } from "yjs";
import { readBoardLineup } from "../document/board-meta.ts";
import { BOARD_ROOTS } from "../board-roots.ts";
import { changeBoardLineup, type BoardLineupChange } from "./change-board-lineup.ts";
import { readFormerLineup } from "../document/former-lineup.ts";
import { interpretBoard } from "../drawing/interpret-board.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { NEW_BOARD, seedBoardDocument } from "./seed-document.ts";

function boardWith(capitals: readonly string[], lineup: CapitalLineup = CCPI8): Doc {
  const doc = new Doc();
  const cards = capitals.map((capital, index): DrawnCard => ({
    id: `shape:c${index}`,
    capital,
    subdivision: null,
    laneStage: 1,
    statedStage: null,
    direction: "grow",
  }));
  seedBoardDocument(doc, { lineup, drawing: { ...NEW_BOARD, cards } });
  return doc;
}

function change(doc: Doc, to: CapitalLineup, said: Partial<BoardLineupChange> = {}): void {
  changeBoardLineup(doc, {
    to,
    migration: new Map(),
    choices: new Map(),
    byCard: new Map(),
    ...said,
  });
}

const capitalsOn = (doc: Doc): readonly string[] =>
  readDrawingFromDocument(doc).cards.map((card) => card.capital);

const diagnosticsOf = (doc: Doc) =>
  interpretBoard(readDrawingFromDocument(doc), {
    lineup: readBoardLineup(doc),
    former: readFormerLineup(doc),
  }).diagnostics;

const messagesIn = (doc: Doc): readonly string[] =>
  diagnosticsOf(doc).map(({ message }) => message.ja);

const waitingIn = (doc: Doc): readonly (readonly string[])[] =>
  diagnosticsOf(doc)
    .filter(({ rule }) => rule === "V37")
    .map(({ subjects }) => subjects.cards);

describe("[BD12] another lineup", () => {
  test("comes whole into the document, moves what is certain, and can be taken back", () => {
    const doc = boardWith(["tec", "org", "hum"]);
    let transactions = 0;
    doc.on("update", () => (transactions += 1));
    change(doc, IIRC6);
    expect(transactions).toBe(1);
    expect(readBoardLineup(doc)).toEqual(IIRC6);
    expect(capitalsOn(doc)).toEqual(["int", "int", "hum"]);

    const former = readFormerLineup(doc);
    expect(former?.lineup).toEqual(CCPI8);
    change(doc, CCPI8, { byCard: former?.cards ?? new Map() });
    expect(capitalsOn(doc)).toEqual(["tec", "org", "hum"]);
    expect(readBoardLineup(doc)).toEqual(CCPI8);
  });

  test("leaves cards that wait for a choice; the choice may come later and keeps what was before", () => {
    const doc = boardWith(["int", "int"], IIRC6);
    const waiting = formerWord(IIRC6, "int");
    change(doc, CCPI8);
    expect(capitalsOn(doc)).toEqual([waiting, waiting]);
    expect(messagesIn(doc)).toContain("「知的資本」は現在の資本ラインナップにありません。");
    expect(waitingIn(doc)).toEqual([["shape:c0"], ["shape:c1"]]);
    change(doc, CCPI8, { byCard: new Map([["shape:c1", "org"]]) });
    expect(capitalsOn(doc)).toEqual([waiting, "org"]);
    change(doc, CCPI8, { choices: new Map([[waiting, "tec"]]) });
    expect(capitalsOn(doc)).toEqual(["tec", "org"]);
    expect(waitingIn(doc)).toEqual([]);
    expect(readFormerLineup(doc)?.lineup).toEqual(IIRC6);
  });

  test("is read where an older document names a preset only, or nonsense lies", () => {
    const doc = boardWith([]);
    const meta = doc.getMap(BOARD_ROOTS.meta);
    meta.set("lineup", { id: "iirc6", version: 1 });
    expect(readBoardLineup(doc)).toBe(IIRC6);
    for (const nonsense of [null, 7, "ccpi8", { id: "own", version: 3 }, { id: 1 }, []]) {
      meta.set("lineup", nonsense);
      expect(readBoardLineup(doc)).toBe(CCPI8);
      meta.set("formerLineup", { lineup: nonsense, migration: 1, cards: [[1, 2]] });
      expect(readFormerLineup(doc)).toBeNull();
    }
    meta.set("formerLineup", {
      lineup: IIRC6,
      migration: [["int", ["tec", 4]], ["x"], 3],
      cards: [["a", 1], ["b", "int"], "c"],
    });
    expect(readFormerLineup(doc)).toEqual({
      lineup: IIRC6,
      migration: new Map([["int", ["tec"]]]),
      cards: new Map([["b", "int"]]),
    });
  });
});
