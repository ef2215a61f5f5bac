import type { CapitalLineup, Drawing } from "@zentaikan/capital-graph";
import { documentName, type BoardId, type BoardKind, type Role } from "@zentaikan/protocol";
import type { Actor } from "../../identity/actor.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import { newId } from "../../new-id.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { insertBoard, requireRoomForBoard } from "./insert-board.ts";

interface NewBoard {
  readonly customerId: string;
  /** Null for the title that boards of its kind have, with a number behind it from the second on. */
  readonly title: string | null;
  readonly kind?: BoardKind;
  /** Id of a lineup; the board takes its newest version. */
  readonly lineup: string;
  /** What is on it from the start; null for an empty board. */
  readonly drawn: Drawing | null;
  /** Who becomes its owner; null for a sample, which everybody's are. */
  readonly maker: Actor | null;
  /** What members are there; left out, what they are elsewhere. */
  readonly memberRole?: Role | "none" | null;
}

export type CreateBoard = (board: NewBoard) => Promise<BoardId>;

export interface CreateBoardOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly now: () => number;
  /** The first update of a board document: its kind, its lineup, and what is drawn. */
  readonly seedDocument: DocumentWorker["seed"];
  /** The same of what lies beside it for our team alone. */
  readonly seedInternal: DocumentWorker["seedInternal"];
  /** @throws Refusal noSuchLineup */
  readonly newestLineup: (id: string) => Promise<CapitalLineup>;
  /** Gives the new board its first reading. */
  readonly onCreated: (boardId: BoardId) => Promise<void>;
}

const FIRST_BOARD_TITLE = {
  capital: "マクロ構造",
  circulation: "マネタイズ・シナリオ",
} satisfies Record<BoardKind, string>;

/**
 * Makes a board. The document comes first: a crash in between leaves a document that no board
 * names, which costs a few bytes, and never a board without a document.
 */
export function boardCreator(options: CreateBoardOptions): CreateBoard {
  const { database, documents, now } = options;
  return async (board) => {
    const id = newId() as BoardId;
    const { customerId, kind = "capital", drawn, maker, title, memberRole = null } = board;
    await requireRoomForBoard(database, customerId);
    const lineup = await options.newestLineup(board.lineup);
    const seed = await options.seedDocument({ kind, lineup, drawing: drawn });
    await documents.create(documentName("board", id), seed);
    if (drawn !== null && hasOurDos(drawn)) {
      const internal = await options.seedInternal({ kind, lineup, drawing: drawn });
      await documents.create(documentName("internal", id), internal);
    }
    const speaksOf = { lineup: lineup.id, lineupVersion: lineup.version };
    const titled = title ?? (await freeTitle(database, customerId, FIRST_BOARD_TITLE[kind]));
    const row = { id, customerId, kind, ...speaksOf, title: titled };
    await insertBoard(database, { row: { ...row, memberRole }, maker }, now());
    await options.onCreated(id);
    return id;
  };
}

/** The first title, or the next number behind it that no board of the customer has. */
async function freeTitle(
  database: WorkspaceDatabase,
  customerId: string,
  first: string,
): Promise<string> {
  const boards = await database
    .selectFrom("boards")
    .select("title")
    .where("customerId", "=", customerId)
    .execute();
  const taken = new Set(boards.map(({ title }) => title));
  let free = first;
  for (let number = 2; taken.has(free); number += 1) free = `${first} ${number}`;
  return free;
}

function hasOurDos({ doResults, circulation }: Drawing): boolean {
  const isOurs = doResults.some(({ ourDos = [] }) => ourDos.length > 0);
  return isOurs || (circulation?.flows ?? []).some(({ supports }) => supports.length > 0);
}
