import { CCPI8, EMPTY_DRAWING } from "@zentaikan/capital-graph";
import { expect, test } from "vitest";
import { Doc } from "yjs";
import { BoardDocument } from "../document/board-document.ts";
import { readBoardKind, writeBoardMeta } from "../document/board-meta.ts";
import { FIRST_RECORDS } from "../records/first-records.ts";
import { seedInternalDocument } from "../document/internal-document.ts";
import { DO_RESULT, type DoResultShape } from "../records/do-result.ts";
import { seedBoardDocument } from "./seed-document.ts";

test("[IC3] a board that is made of a drawing has its our Dos beside it, and none on it", () => {
  const card = { id: "c", capital: "tec", subdivision: null, laneStage: 2, statedStage: null };
  const drawing = {
    ...EMPTY_DRAWING,
    cards: [{ ...card, direction: "grow" } as const],
    doResults: [{ id: "d", refines: "c", text: "予兆を言い当てられている" }].map((said) => ({
      ...said,
      ourDos: [{ id: "o", text: "共同開発", paid: true }],
    })),
  };
  const [board, internal] = [new Doc(), new Doc()];
  seedBoardDocument(board, { lineup: CCPI8, drawing: drawing as never });
  seedInternalDocument(internal);
  seedBoardDocument(new Doc(), { lineup: CCPI8, drawing: drawing as never, internal });
  const ourDosOf = (document: BoardDocument) =>
    document
      .ids()
      .map((id) => document.read(id) as DoResultShape | undefined)
      .find((record) => record?.type === DO_RESULT)?.props;
  expect(ourDosOf(new BoardDocument(board))).toMatchObject({ ourDos: [] });
  expect(ourDosOf(new BoardDocument(board, internal))).toMatchObject({
    ourDos: [{ id: "o", text: "共同開発", paid: true }],
  });
});

test("[BD22] a board says of which kind it is; what says nothing of it is on capitals", () => {
  const [capital, circulation, earlier] = [new Doc(), new Doc(), new Doc()];
  seedBoardDocument(capital, { lineup: CCPI8 });
  seedBoardDocument(circulation, { lineup: CCPI8, kind: "circulation" });
  expect([capital, circulation, earlier].map(readBoardKind)).toEqual([
    "capital",
    "circulation",
    "capital",
  ]);
  const shown = new BoardDocument(circulation).ids();
  expect(shown.toSorted()).toEqual(FIRST_RECORDS.map(({ id }) => id).toSorted());
  writeBoardMeta(circulation, { kind: "else" as never });
  expect(readBoardKind(circulation)).toBe("capital");
});
