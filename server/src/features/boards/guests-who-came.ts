import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { guestsAmong } from "../../policy/guests-among.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** People of the customer's side who are on the board or have been there, by name. */
export async function guestsWhoCame(
  database: WorkspaceDatabase,
  {
    boardId,
    here,
    now,
  }: { readonly boardId: BoardId; readonly here: readonly string[]; readonly now: number },
): Promise<PersonBody[]> {
  const visits = await database
    .selectFrom("persons")
    .innerJoin("boardVisits", "boardVisits.personId", "persons.id")
    .where("boardVisits.boardId", "=", boardId)
    .select("persons.id")
    .execute();
  const people = [...visits.map(({ id }) => id), ...here];
  return guestsAmong(database, { boardId, people, now });
}
