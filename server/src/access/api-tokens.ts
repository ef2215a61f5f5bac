import type { PersonBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { createPerson, programName } from "./persons.ts";
import { hashSecret, newSecret } from "./secret.ts";

const prefix = "zentaikan_";

/**
 * A token with which a program may do what a member may. Each token is a person of its own, so
 * that a board shows which program drew something.
 */
export async function createApiToken(database: WorkspaceDatabase, now: number): Promise<string> {
  const token = prefix + newSecret();
  const person = await createPerson(database, { name: programName, now });
  await database
    .insertInto("apiTokens")
    .values({ tokenHash: hashSecret(token), personId: person.id, createdAt: now })
    .execute();
  return token;
}

export async function personOfApiToken(
  database: WorkspaceDatabase,
  token: string,
): Promise<PersonBody | null> {
  const person = await database
    .selectFrom("apiTokens")
    .innerJoin("persons", "persons.id", "apiTokens.personId")
    .where("tokenHash", "=", hashSecret(token))
    .select(["persons.id", "persons.name", "persons.color"])
    .executeTakeFirst();
  return person ?? null;
}
