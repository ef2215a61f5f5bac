import {
  CCPI8,
  EMPTY_DRAWING,
  UNSAID_FLOW,
  type CirculationDrawing,
} from "@zentaikan/capital-graph";
import type { TLArrowShape, TLShape } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { BOARD_ROOTS } from "../board-roots.ts";
import { readDrawingFromDocument } from "../drawing/read-drawing.ts";
import { readFlowMeaning, writeFlowMeaning } from "../records/flow-meaning.ts";
import { forkDoc, meet } from "../test-support/linked-docs.ts";
import { bringBackOurDos } from "../whole-board/bring-back-our-dos.ts";
import { migrateDocument } from "../whole-board/migrate-document.ts";
import { copyOurDos, dropOurDos, hasOurDos } from "../whole-board/move-our-dos.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { BoardDocument, type PlainRecord } from "./board-document.ts";
import { writeBoardMeta } from "./board-meta.ts";
import { ourDosIn } from "./internal-document.ts";

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
});
afterEach(() => vi.unstubAllGlobals());

const flow = "shape:s";
const circulation: CirculationDrawing = {
  sectors: [
    { id: "us", kind: "us", text: "" },
    { id: "a", kind: "customer", text: "青葉精機" },
  ],
  flows: [
    { ...UNSAID_FLOW, id: "s", from: "us", to: "a", text: "予知保全", supports: ["do-1", "do-2"] },
  ],
  panels: [],
};

function seeded(): { readonly board: Doc; readonly internal: Doc } {
  const [board, internal] = [new Doc(), new Doc()];
  const drawing = { ...EMPTY_DRAWING, circulation };
  seedBoardDocument(board, { kind: "circulation", lineup: CCPI8, drawing, internal });
  return { board, internal };
}

function brings(board: Doc, internal: Doc | null): readonly string[] {
  const record = new BoardDocument(board, internal).read(flow) as TLShape;
  return readFlowMeaning(record.meta).supports;
}

function say(
  { board, internal }: { readonly board: Doc; readonly internal: Doc | null },
  said: (now: readonly string[]) => Parameters<typeof writeFlowMeaning>[1],
): void {
  const document = new BoardDocument(board, internal);
  const before = document.read(flow) as PlainRecord;
  const { meta } = before as unknown as TLArrowShape;
  const after = { ...before, meta: writeFlowMeaning(meta, said(readFlowMeaning(meta).supports)) };
  document.update(before, after);
}

/** As a release before version 10 left it: on the board. */
function earlier(): Doc {
  const { board } = seeded();
  const records = board.getMap<unknown>(BOARD_ROOTS.records);
  const meta = { ...(records.get(`${flow}/m`) as readonly object[])[0] };
  records.set(`${flow}/m`, [writeFlowMeaning(meta, { supports: ["do-1", "do-2"] })]);
  return board;
}

const bytesOf = (doc: Doc): string => JSON.stringify(doc.getMap(BOARD_ROOTS.records).toJSON());

describe("[IC5] which of our Dos a flow brings", () => {
  test("is seen by whoever is given what lies beside the board, and by nobody else", () => {
    const { board, internal } = seeded();
    expect(brings(board, internal)).toEqual(["do-1", "do-2"]);
    expect(brings(board, null)).toEqual([]);
    expect(bytesOf(board)).not.toContain("do-1");
    expect(readDrawingFromDocument(board).circulation?.flows[0]?.supports).toEqual([]);
  });

  test("is said by several at once, each of them staying, and no guest takes it away", () => {
    const here = seeded();
    const [board, internal] = [here.board, here.internal].flatMap((doc) => forkDoc(doc, 1));
    if (board === undefined || internal === undefined) throw new Error("two");
    const there = { board, internal };
    say(here, (now) => ({ supports: [...now, "do-3"] }));
    say(there, (now) => ({ supports: now.filter((id) => id !== "do-1") }));
    say({ board: there.board, internal: null }, () => ({ kind: "service", supports: [] }));
    meet([here.board, board]);
    meet([here.internal, internal]);
    for (const one of [here, there]) {
      expect(brings(one.board, one.internal)).toEqual(["do-2", "do-3"]);
      expect(bytesOf(one.board)).not.toContain("do-");
    }
  });

  test("moves off a board of before, once, losing nothing", () => {
    const board = earlier();
    writeBoardMeta(board, { schemaVersion: 9 });
    expect(hasOurDos(board)).toBe(true);
    const internal = new Doc();
    expect(copyOurDos(board, internal)).toBe(2);
    copyOurDos(board, internal);
    expect(migrateDocument(board)).toBe("migrated");
    expect(hasOurDos(board)).toBe(false);
    expect(bytesOf(board)).not.toContain("do-1");
    expect(brings(board, internal)).toEqual(["do-1", "do-2"]);
  });

  test("is taken off a board to which somebody who was away brings it, with all else of the flow left", () => {
    const board = earlier();
    dropOurDos(board);
    expect(hasOurDos(board)).toBe(false);
    expect(readDrawingFromDocument(board).circulation?.flows).toMatchObject([
      { text: "予知保全", kind: "goods", supports: [] },
    ]);
  });

  test("is what it was then where an earlier state is brought back", () => {
    const { board, internal } = seeded();
    const kept = ourDosIn(internal).all();
    say({ board, internal }, () => ({ supports: ["late"] }));
    bringBackOurDos(internal, board, kept);
    expect(brings(board, internal)).toEqual(["do-1", "do-2"]);
    bringBackOurDos(internal, earlier(), null);
    expect(brings(board, internal)).toEqual(["do-1", "do-2"]);
  });
});
