import type { DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { Log } from "../log.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { Clock } from "./clock.ts";
import type { RoomContent } from "./room-content.ts";
import type { SayOfStranger } from "./sparing-log.ts";

export interface RoomOptions {
  readonly name: DocumentName;
  readonly content: RoomContent;
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly sayOfStranger: SayOfStranger;
  /** After each commit, with those whose edits it holds. */
  readonly onSaved: (people: readonly PersonBody[]) => void;
  /** Nobody is here any more and everything is saved, or the room had to give up. */
  readonly onEnded: () => void;
}
