import type { BoardId, Party } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { Log } from "../../log.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepVisit } from "./board-visits.ts";

interface RememberVisitsOptions {
  readonly database: WorkspaceDatabase;
  readonly freshStructure: (boardId: BoardId, side: Party) => Promise<StructureBody>;
  /** A visit is remembered. */
  readonly onKept: (boardId: BoardId, personId: string) => void;
  readonly now: () => number;
  readonly log: Log;
}

interface Visits {
  /** Somebody's last tab with this board is gone. */
  left(boardId: BoardId, personId: string): void;
  /** Waits for what is being remembered. */
  close(): Promise<void>;
}

/** Remembers what a board said when somebody left it, so that they can be told what changed since. */
export function rememberVisits({
  database,
  freshStructure,
  onKept,
  now,
  log,
}: RememberVisitsOptions): Visits {
  // One after another: when thousands leave at once, reading all their boards at once fills memory.
  let last = Promise.resolve();
  const remember = async (boardId: BoardId, personId: string, leftAt: number): Promise<void> => {
    try {
      const structure = await freshStructure(boardId, "internal");
      await keepVisit(database, { personId, boardId }, { structure, leftAt });
      onKept(boardId, personId);
    } catch (error) {
      // They will be told of more changes than there were; nothing is lost.
      log.error({ err: error, boardId }, "a visit could not be remembered");
    }
  };
  return {
    left(boardId, personId) {
      const leftAt = now();
      last = last.then(() => remember(boardId, personId, leftAt));
    },
    close: () => last,
  };
}
