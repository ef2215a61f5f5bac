import type { TLRecord, TLStore } from "@tldraw/tlschema";
import type { Doc } from "yjs";
import type { Schedule } from "./pace.ts";

export interface BindStoreOptions {
  readonly store: TLStore;
  readonly doc: Doc;
  /** What lies beside the board for our team alone; none for a guest. */
  readonly internal?: Doc | null;
  /** Calls back at the next frame. Used in a crowd only. */
  readonly schedule: Schedule;
  /** Whether so many people are in that 30 writes a second have to do, and merges keep to their share. Few, unless told. */
  readonly isCrowded?: () => boolean;
  /** Milliseconds from any fixed moment. */
  readonly now?: () => number;
  /** Runs a task after the present one. A microtask unless told. */
  readonly applySoon?: (task: () => void) => void;
  /** Of edits that are about to be written those that are not: the store goes back to what the document says. */
  readonly holdsBack?: (edits: readonly StoreEdit[]) => ReadonlySet<string>;
}

/** Of a record as it was, null where there was none, and as it is left. */
export interface StoreEdit {
  readonly id: TLRecord["id"];
  readonly before: TLRecord | null;
  readonly after: TLRecord | undefined;
}
