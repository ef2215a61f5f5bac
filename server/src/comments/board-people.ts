import type { BoardId, Role } from "@zentaikan/protocol";
import type { BoardPersonBody } from "@zentaikan/protocol/comment-bodies";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** Everybody who sees the board, by name; programs are nobody to be called. */
export async function boardPeople(
  database: WorkspaceDatabase,
  boardId: BoardId,
  roleOf: (personId: string, boardId: BoardId) => Promise<Role | null>,
): Promise<BoardPersonBody[]> {
  const persons = await database
    .selectFrom("persons")
    .leftJoin("apiTokens", "apiTokens.personId", "persons.id")
    .where("apiTokens.personId", "is", null)
    .select(["persons.id", "persons.name", "persons.color"])
    .orderBy("persons.name")
    .execute();
  const people: BoardPersonBody[] = [];
  for (const person of persons) {
    const role = await roleOf(person.id, boardId);
    if (role !== null) people.push({ person, role });
  }
  return people;
}
