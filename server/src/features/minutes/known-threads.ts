import type { CommentThread } from "@zentaikan/board-model";
import type { Party } from "@zentaikan/protocol";
import { knownParties } from "../../policy/policy.ts";
import type { MinutesNeeds, MinutesReader } from "./minutes-needs.ts";

/** A thread, and among whom it is. */
export interface KnownThread {
  readonly party: Party;
  readonly thread: CommentThread;
}

/** All threads of the board that the readers know of. */
export async function threadsKnownTo(
  { boardId, readers }: MinutesReader,
  { threadsOf }: Pick<MinutesNeeds, "threadsOf">,
): Promise<readonly KnownThread[]> {
  const channels = await Promise.all(
    knownParties(readers).map(async (party) =>
      (await threadsOf({ boardId, party })).map((thread) => ({ party, thread })),
    ),
  );
  return channels.flat();
}
