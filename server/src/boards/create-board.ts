import type { Drawing } from "@zentaikan/capital-graph";
import { documentName, type BoardId } from "@zentaikan/protocol";
import { Refusal } from "../errors.ts";
import { newId } from "../new-id.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { insertBoard } from "./boards.ts";

export interface NewBoard {
  readonly customerId: string;
  /** Null for the title that every first board has. */
  readonly title: string | null;
  readonly lineup: "ccpi8" | "iirc6";
  /** What is on it from the start; null for an empty board. */
  readonly drawn: Drawing | null;
}

export type CreateBoard = (board: NewBoard) => Promise<BoardId>;

export interface CreateBoardOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly now: () => number;
  /** The first update of a board document: lanes, star, lineup, and what is drawn. */
  readonly seedDocument: (board: NewBoard) => Promise<Uint8Array>;
  /** Gives the new board its first reading. */
  readonly onCreated: (boardId: BoardId) => Promise<void>;
}

export const FIRST_BOARD_TITLE = "マクロ構造";

/**
 * Makes a board. The document comes first: a crash in between leaves a document that no board
 * names, which costs a few bytes, and never a board without a document.
 */
export function boardCreator(options: CreateBoardOptions): CreateBoard {
  const { database, documents, now } = options;
  return async (board) => {
    const customer = await database
      .selectFrom("customers")
      .select("id")
      .where("id", "=", board.customerId)
      .executeTakeFirst();
    if (customer === undefined) throw new Refusal("noSuchCustomer");

    const id = newId() as BoardId;
    await documents.create(documentName("board", id), await options.seedDocument(board));
    const { customerId, lineup } = board;
    await insertBoard(
      database,
      { id, customerId, lineup, title: board.title ?? FIRST_BOARD_TITLE },
      now(),
    );
    await options.onCreated(id);
    return id;
  };
}
