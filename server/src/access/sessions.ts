import type { PersonBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { hashSecret, newSecret } from "./secret.ts";

export const SESSION_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/** @returns the secret for the cookie; only its hash is kept */
export async function createSession(
  database: WorkspaceDatabase,
  personId: string,
  now: number,
): Promise<string> {
  const secret = newSecret();
  await database
    .insertInto("sessions")
    .values({
      tokenHash: hashSecret(secret),
      personId,
      createdAt: now,
      expiresAt: now + SESSION_LIFETIME_MS,
    })
    .execute();
  return secret;
}

/** Whose session this is; null when it is unknown, ended or too old. */
export async function personOfSession(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<PersonBody | null> {
  const person = await database
    .selectFrom("sessions")
    .innerJoin("persons", "persons.id", "sessions.personId")
    .where("tokenHash", "=", hashSecret(secret))
    .where("expiresAt", ">", now)
    .select(["persons.id", "persons.name", "persons.color"])
    .executeTakeFirst();
  return person ?? null;
}

/** Ends this session and forgets the ones that ended by age. */
export async function endSession(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<void> {
  await database
    .deleteFrom("sessions")
    .where((where) =>
      where.or([where("tokenHash", "=", hashSecret(secret)), where("expiresAt", "<=", now)]),
    )
    .execute();
}
