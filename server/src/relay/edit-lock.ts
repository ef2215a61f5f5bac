import type * as Y from "yjs";
import type { Deletion } from "./group-by-client.ts";
import type { Turns } from "./turns.ts";

/** What of a document most people may not change for a while [MT10]. */
export interface EditLock {
  /** Whether it holds back nobody whose rights hang on one of these ids. */
  excepts(ids: readonly string[]): boolean;
  look(): LookAtEdit;
  /** Something was admitted. */
  take(update: Uint8Array): void;
}

/** One edit, as admission goes through it: nothing of it is in the document yet. */
export interface LookAtEdit {
  /** In an order in which a document integrates them; only from this clock on is it new. */
  addItem(item: Y.Item, fromClock: number): void;
  /** Of what is here, or came with the edit. */
  addDeletion(deletion: Deletion): void;
  /** Whether it touches what is locked; asked once, when all of it was told. */
  touches(): Turns<boolean>;
}

/** Makes the lock of a document from what is stored of it. */
export type OpenLock = (stored: Uint8Array) => Turns<EditLock>;
