import type { SignInWay } from "@zentaikan/protocol";
import { noteWhereRoom } from "../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { newId } from "../new-id.ts";
import type { Actor } from "./actor.ts";
import { hashSecret, newSecret } from "./secret.ts";

export const SESSION_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
/** When a session was used is known this well, so that not every request is a write. */
const seenWithinMs = 5 * 60 * 1000;

interface NewSession {
  readonly personId: string;
  readonly how: SignInWay;
  readonly browser: string;
}

/** @returns the secret for the cookie; only its hash is kept */
export async function createSession(
  database: WorkspaceDatabase,
  { personId, how, browser }: NewSession,
  now: number,
): Promise<string> {
  const secret = newSecret();
  await database
    .insertInto("sessions")
    .values({
      tokenHash: hashSecret(secret),
      id: newId(),
      personId,
      createdAt: now,
      expiresAt: now + SESSION_LIFETIME_MS,
      browser,
      how,
      seenAt: now,
    })
    .execute();
  return secret;
}

/**
 * Gives a session that goes on a new secret and a new life: whoever had the old secret is out,
 * while sockets of the session stay.
 */
export async function rotateSession(
  database: WorkspaceDatabase,
  id: string,
  now: number,
): Promise<string> {
  const secret = newSecret();
  await database
    .updateTable("sessions")
    .set({
      tokenHash: hashSecret(secret),
      expiresAt: now + SESSION_LIFETIME_MS,
      seenAt: now,
    })
    .where("id", "=", id)
    .execute();
  return secret;
}

/** Whose session this is; null when it is unknown, ended or too old. */
export async function actorOfSession(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<Actor | null> {
  const row = await database
    .selectFrom("sessions")
    .innerJoin("persons", "persons.id", "sessions.personId")
    .leftJoin("members", "members.personId", "persons.id")
    .where("tokenHash", "=", hashSecret(secret))
    .where("expiresAt", ">", now)
    .select(["persons.id", "persons.name", "persons.color"])
    .select(["sessions.id as sessionId", "sessions.seenAt", "members.role"])
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, name, color, sessionId, seenAt, role } = row;
  if (now - seenAt > seenWithinMs) {
    const note = database.updateTable("sessions").set({ seenAt: now }).where("id", "=", sessionId);
    await noteWhereRoom(note.execute());
  }
  return {
    person: { id, name, color },
    credential: { kind: "session", id: sessionId },
    workspaceRole: role,
  };
}

export async function sessionsOf(database: WorkspaceDatabase, personId: string, now: number) {
  return database
    .selectFrom("sessions")
    .where("personId", "=", personId)
    .where("expiresAt", ">", now)
    .select(["id", "how", "browser", "createdAt", "seenAt", "expiresAt"])
    .orderBy("seenAt", "desc")
    .orderBy("id")
    .execute();
}

/** Ends one session of the person, or all of them, and forgets the ones that ended by age. */
export async function endSessions(
  database: WorkspaceDatabase,
  { personId, id }: { readonly personId: string; readonly id?: string },
  now: number,
): Promise<number> {
  await database.deleteFrom("sessions").where("expiresAt", "<=", now).execute();
  const own = database.deleteFrom("sessions").where("personId", "=", personId);
  const chosen = id === undefined ? own : own.where("id", "=", id);
  return Number((await chosen.executeTakeFirstOrThrow()).numDeletedRows);
}
