import { parseDocumentName } from "@zentaikan/protocol";
import type { Ground } from "./ground.ts";
import type { NodeWork } from "./nodes/join-nodes.ts";

/** What this server does for others, where it is one of several. */
export function nodeWork({
  rooms,
  writeHere,
  worker,
}: Pick<Ground, "rooms" | "writeHere" | "worker">): NodeWork {
  return {
    write: ({ name, person, update }) =>
      writeHere({ name, person, makeUpdate: async () => update }),
    giveUp: (keeps) =>
      rooms.giveUp((name) => {
        const document = parseDocumentName(name);
        return document !== null && keeps(document.boardId);
      }),
    dropAll: () => rooms.drop(),
    // Whatever it makes: what judges edits of rooms that come from a fellow is there by then.
    warmUp: async () => void (await worker.seedComments()),
  };
}
