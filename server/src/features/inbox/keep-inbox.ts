import {
  parseDocumentName,
  type BoardId,
  type DocumentName,
  type Party,
} from "@zentaikan/protocol";
import type { PersonBody, StructureBody } from "@zentaikan/protocol/http";
import type { LatelyChanged } from "../../events/lately-changed.ts";
import type { Fellows } from "../../fellows.ts";
import type { Log } from "../../log.ts";
import { InboxBell, type Rung } from "./inbox-bell.ts";
import { keepNoteMentions, type ReadMentions } from "./keep-note-mentions.ts";
import type { InboxOptions } from "./read-inbox.ts";
import { listedChanges } from "./listed-changes.ts";
import { moveNoteMentions, type MovedNote } from "./move-note-mentions.ts";
import { rememberVisits } from "./remember-visits.ts";
import { tellListeners } from "./tell-listeners.ts";

export interface KeepInboxOptions extends InboxOptions {
  readonly keptStructure: (boardId: string) => Promise<StructureBody | null>;
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
  readonly changed: Pick<LatelyChanged, "note">;
  readonly fellows: Pick<Fellows, "channel">;
  readonly now: () => number;
  readonly log: Log;
}

/** What is new for people, from whoever comes to boards and leaves them to the pages that are told. */
export function keepInbox(options: KeepInboxOptions) {
  const { database, fellows, freshStructure, now, log } = options;
  const tellFellows = fellows.channel<Rung>("bell", (about) =>
    bell.hear(about ?? { kind: "rights", of: null }),
  );
  const bell = new InboxBell({
    onRung(about) {
      options.changed.note(...listedChanges(about));
      tellFellows(about);
    },
    tellAll: (rung, listeners) => tellListeners(options, rung, listeners),
    onFailed: (error) => log.error({ err: error }, "open pages could not be told what is new"),
  });
  const onSeen = (boardId: BoardId, personId: string) =>
    bell.ring({ kind: "seen", personId, boardId, threadIds: null });
  const visits = rememberVisits({ database, freshStructure, now, log, onKept: onSeen });
  return {
    bell,
    /** The notes of a board were read. */
    async noteMentions(read: ReadMentions): Promise<void> {
      const personIds = await keepNoteMentions(read, options);
      const { boardId, party } = read;
      if (personIds.length > 0) bell.ring({ kind: "mentions", boardId, party, personIds });
    },
    /** A note lies where this party reads as well. */
    moveMentions: (moved: MovedNote) => moveNoteMentions(moved, options),
    /** Somebody's first tab with this document is there. */
    entered(document: DocumentName, person: PersonBody): void {
      const name = parseDocumentName(document);
      if (name?.kind !== "board") return;
      bell.ring({ kind: "board", boardId: name.boardId, party: "customer" });
      onSeen(name.boardId, person.id);
    },
    /** Somebody's last tab with it is gone. */
    left(document: DocumentName, person: PersonBody): void {
      const name = parseDocumentName(document);
      if (name?.kind !== "board") return;
      bell.ring({ kind: "board", boardId: name.boardId, party: "customer" });
      visits.left(name.boardId, person.id);
    },
    /** Lets open pages go, so that nothing is asked of a database that closes. */
    async close(): Promise<void> {
      await bell.close();
      await visits.close();
    },
  };
}
