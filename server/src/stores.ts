import type { Log } from "./log.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";

/** Everything that is kept: people, customers and lists; and the documents. */
export interface Stores {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  /** Damage of the workspace was found after the start. */
  readonly isDamaged: () => boolean;
  /** After whoever writes to them has ended. */
  readonly close: () => Promise<void>;
}

export interface OpenStoresOptions {
  readonly log: Log;
  /** A program beside the server: it begins nothing, and leaves reading all pages to the server. */
  readonly isProgram?: boolean;
  /** One of several servers that share a database: no server for itself has it meanwhile. */
  readonly isNode?: boolean;
  /** How long a start waits for all pages to be read. */
  readonly maxCheckMs?: number | undefined;
  /** Another server has the database since: nothing may go on here. */
  readonly onLost?: (() => void) | undefined;
}
