import type { BoardId, DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { WriteOutcome } from "./relay/write-to-document.ts";

/**
 * The other servers of the workspace, its nodes, as one of them sees them. A board belongs to one
 * node at a time, with all of its documents: what is asked of it, over HTTP or by sockets, is
 * handed there before anything here hears of it. What happens on one is told to the others, by
 * channels.
 */
export interface Fellows {
  /** By which a proxy knows this node; null where it has no name. */
  readonly name: string | null;
  /** Whether the board belongs to this node. */
  keeps(board: BoardId): boolean;
  /** Whether what one node does for all is to be done here. */
  doesRounds(): boolean;
  /**
   * @param hear what a fellow told, in the order in which it told it; null where something may have
   *   been missed. It must not throw, and what comes twice does nothing more.
   * @returns tells the fellows; what is told is read as JSON
   */
  channel<Body>(name: string, hear: (body: Body | null, from: string) => void): Tell<Body>;
  /** Whom fellows have told to be on the board, there. */
  present(board: BoardId): readonly PersonBody[];
  /** Who has the board open on this node, after that has changed. */
  tellPresent(board: BoardId, people: readonly PersonBody[]): void;
  /** Has the node to which the document belongs write to it. */
  write(edit: FellowEdit): Promise<WriteOutcome>;
}

export type Tell<Body> = (body: Body) => void;

export interface FellowEdit {
  readonly name: DocumentName;
  readonly person: PersonBody;
  readonly update: Uint8Array;
}

/** One server for itself. */
export const NO_FELLOWS: Fellows = {
  name: null,
  keeps: () => true,
  doesRounds: () => true,
  channel: () => () => {},
  present: () => [],
  tellPresent: () => {},
  write: () => Promise.resolve("notSaved"),
};
