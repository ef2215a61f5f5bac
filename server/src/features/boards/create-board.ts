import type { CapitalLineup, Drawing } from "@zentaikan/capital-graph";
import { documentName, type BoardId, type Role } from "@zentaikan/protocol";
import type { Actor } from "../../identity/actor.ts";
import { newId } from "../../new-id.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { insertBoard, requireRoomForBoard } from "./insert-board.ts";

interface NewBoard {
  readonly customerId: string;
  /** Null for the title that every first board has. */
  readonly title: string | null;
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
  /** The first update of a board document: lanes, star, lineup, and what is drawn. */
  readonly seedDocument: (lineup: CapitalLineup, drawn: Drawing | null) => Promise<Uint8Array>;
  /** The same of what lies beside it for our team alone. */
  readonly seedInternal: (drawn: {
    readonly lineup: CapitalLineup;
    readonly drawing: Drawing;
  }) => Promise<Uint8Array>;
  /** @throws Refusal noSuchLineup */
  readonly newestLineup: (id: string) => Promise<CapitalLineup>;
  /** Gives the new board its first reading. */
  readonly onCreated: (boardId: BoardId) => Promise<void>;
}

const FIRST_BOARD_TITLE = "マクロ構造";

/**
 * Makes a board. The document comes first: a crash in between leaves a document that no board
 * names, which costs a few bytes, and never a board without a document.
 */
export function boardCreator(options: CreateBoardOptions): CreateBoard {
  const { database, documents, now } = options;
  return async (board) => {
    const id = newId() as BoardId;
    const { customerId, drawn, maker, title, memberRole = null } = board;
    await requireRoomForBoard(database, customerId);
    const lineup = await options.newestLineup(board.lineup);
    await documents.create(documentName("board", id), await options.seedDocument(lineup, drawn));
    if (drawn?.doResults.some(({ ourDos = [] }) => ourDos.length > 0) === true) {
      const internal = await options.seedInternal({ lineup, drawing: drawn });
      await documents.create(documentName("internal", id), internal);
    }
    const speaksOf = { lineup: lineup.id, lineupVersion: lineup.version };
    const row = { id, customerId, ...speaksOf, title: title ?? FIRST_BOARD_TITLE };
    await insertBoard(database, { row: { ...row, memberRole }, maker }, now());
    await options.onCreated(id);
    return id;
  };
}
