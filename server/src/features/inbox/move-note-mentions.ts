import { otherParty, type BoardId, type Party } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readersOfNotes } from "./readers-of-notes.ts";

export interface MovedNote {
  readonly boardId: BoardId;
  readonly record: string;
  /** Who reads it now. */
  readonly to: Party;
}

/**
 * Lets whom a note called know what they knew of it where it lies now [C12]. What lies there, and no
 * more where it came from, is read in any order: whichever was first, nobody is called twice.
 */
export async function moveNoteMentions(
  { boardId, record, to }: MovedNote,
  { database, now }: { readonly database: WorkspaceDatabase; readonly now: () => number },
): Promise<void> {
  const readers = await readersOfNotes(database, { boardId, party: to, now: now() });
  const rows = await database
    .selectFrom("noteMentions")
    .selectAll()
    .where("boardId", "=", boardId)
    .where("record", "=", record)
    .where("party", "=", otherParty(to))
    .execute();
  const moved = rows.filter(({ personId }) => readers.has(personId));
  if (moved.length === 0) return;
  await database
    .insertInto("noteMentions")
    .values(moved.map((row) => ({ ...row, party: to })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
