import type { DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Log } from "../log.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { Clock } from "./clock.ts";
import type { MakeDiff } from "./diff-queue.ts";
import type { FindRoot } from "./document-root.ts";
import type { OpenLock } from "./edit-lock.ts";
import type { Batch } from "./edit-queue.ts";
import type { PlacesRecord } from "./places.ts";
import type { CompactedSegment } from "./room-content.ts";
import type { SumUp } from "./segment-cache.ts";

export interface RoomsOptions {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly diff: MakeDiff;
  /** Brings the stored document to its present form, before anybody is let in. */
  readonly prepare: (name: DocumentName) => Promise<void>;
  /** Makes a segment of everything that the store has, keeps it there and hands it over. */
  readonly compact: (name: DocumentName, where: Where) => Promise<CompactedSegment | null>;
  /** Makes one, and keeps it nowhere. */
  readonly sumUp: SumUp;
  /** `placesIn` these updates of the document. */
  readonly places: (name: DocumentName, updates: readonly Uint8Array[]) => Promise<PlacesRecord>;
  /** The roots that a document of this name may have. */
  readonly rootsOf: (name: DocumentName) => FindRoot;
  /** What of it is locked at the moment; null where nothing is. */
  readonly askLock: (name: DocumentName) => Promise<OpenLock | null>;
  /** After each commit; null where nobody sent it. */
  readonly onSaved: (name: DocumentName, batch: Batch | null) => void;
  /** The first connection of a person is there. */
  readonly onEntered: (name: DocumentName, person: PersonBody) => void;
  /**
   * The last connection of a person is gone, and what they sent is saved.
   * @param isMoved the document is another node's: they come back there, and have not left
   */
  readonly onLeft: (name: DocumentName, person: PersonBody, isMoved: boolean) => void;
}

/** Whether nobody has the document open. */
type Where = { readonly isEmpty: boolean };
