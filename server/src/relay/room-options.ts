import type { DocumentName } from "@zentaikan/protocol";
import type { Log } from "../log.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { Clock } from "./clock.ts";
import type { OpenLock } from "./edit-lock.ts";
import type { Batch } from "./edit-queue.ts";
import type { RoomContent } from "./room-content.ts";
import type { SayOfStranger } from "./sparing-log.ts";

export interface RoomOptions {
  readonly name: DocumentName;
  readonly content: RoomContent;
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly sayOfStranger: SayOfStranger;
  readonly askLock: () => Promise<OpenLock | null>;
  /** After each commit, when it is on its way to everybody. */
  readonly onSaved: (batch: Batch) => void;
  /** Nobody is here any more and everything is saved, or the room had to give up. */
  readonly onEnded: () => void;
}
