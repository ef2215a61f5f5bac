import { setTimeout as wait } from "node:timers/promises";
import type { Log } from "../../log.ts";
import { rereadBoards } from "./reread-boards.ts";

type Rereader = Parameters<typeof rereadBoards>[0];

/** Meetings come before what nobody waits for. */
const restPerWork = 3;

/**
 * Reads boards whose rows an earlier release made, or that nobody ever read, once after a start
 * and beside everything else. One that cannot be read is tried again by the next start.
 */
export function readUnreadBoards({
  elapsed,
  log,
  ...reader
}: Rereader & { readonly elapsed: () => number; readonly log: Log }) {
  let isOver = false;
  return {
    async run(): Promise<void> {
      if (isOver) return;
      let start = elapsed();
      await rereadBoards(reader, {
        after: "",
        unreadAlone: true,
        async onRead(boards) {
          for (const { boardId, error } of boards) {
            if (error !== null && !isOver) {
              log.error({ err: error, boardId }, "a board could not be read");
            }
          }
          await wait((elapsed() - start) * restPerWork, null, { ref: false });
          start = elapsed();
          return !isOver;
        },
      });
      isOver = true;
    },
    close(): void {
      isOver = true;
    },
  };
}
