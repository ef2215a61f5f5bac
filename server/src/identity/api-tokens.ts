import type { TokenScope } from "@zentaikan/protocol";
import { newId } from "../new-id.ts";
import { noteWhereRoom } from "../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Actor } from "./actor.ts";
import { createPerson, namedBy, programName } from "./persons.ts";
import { requireRoom, type Quota } from "../quotas/require-room.ts";
import { hashSecret, newSecret } from "./secret.ts";

const tokenQuota: Quota = { "tokens person": { count: 100 } };
const prefix = "zentaikan_";
/** When a token was used is known this well, so that not every request is a write. */
const usedWithinMs = 5 * 60 * 1000;

interface NewToken {
  /** Empty for a numbered one. */
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdBy: string | null;
  readonly expiresAt: number | null;
}

/** A token made where the server runs: it may do what a member may, and does not end. */
export async function createApiToken(database: WorkspaceDatabase, now: number): Promise<string> {
  const made = { name: "", scope: "write", createdBy: null, expiresAt: null } as const;
  return (await makeToken(database, made, now)).secret;
}

/**
 * A token with which a program may do at most what its maker may. Each token is a person of its
 * own, so that a board shows which program drew something.
 */
export async function makeToken(
  database: WorkspaceDatabase,
  { name, scope, createdBy, expiresAt }: NewToken,
  now: number,
): Promise<{ readonly id: string; readonly secret: string }> {
  const secret = prefix + newSecret();
  const personName = name === "" ? programName : namedBy(name);
  // What is made where the server runs is the operator's, and has no bound.
  if (createdBy !== null) {
    await requireRoom(database, tokenQuota, {
      owners: { person: createdBy },
      forgetEnded: () => forgetEndedTokens(database, { createdBy, now }),
    });
  }
  const person = await createPerson(database, { name: personName, now });
  const id = newId();
  await database
    .insertInto("apiTokens")
    .values({
      tokenHash: hashSecret(secret),
      id,
      personId: person.id,
      name: name === "" ? person.name : name,
      scope,
      createdBy,
      createdAt: now,
      expiresAt,
      usedAt: null,
    })
    .execute();
  return { id, secret };
}

async function forgetEndedTokens(
  database: WorkspaceDatabase,
  { createdBy, now }: { readonly createdBy: string; readonly now: number },
): Promise<void> {
  await database
    .deleteFrom("apiTokens")
    .where("createdBy", "=", createdBy)
    .where("expiresAt", "<=", now)
    .execute();
}

export async function actorOfApiToken(
  database: WorkspaceDatabase,
  token: string,
  now: number,
): Promise<Actor | null> {
  const row = await database
    .selectFrom("apiTokens")
    .innerJoin("persons", "persons.id", "apiTokens.personId")
    .leftJoin("members", "members.personId", "apiTokens.createdBy")
    .where("tokenHash", "=", hashSecret(token))
    .where((where) => where.or([where("expiresAt", "is", null), where("expiresAt", ">", now)]))
    .select(["persons.id", "persons.name", "persons.color"])
    .select(["apiTokens.id as tokenId", "scope", "createdBy", "usedAt", "members.role"])
    .executeTakeFirst();
  // A token lives no longer than the membership of whoever made it.
  if (row === undefined || (row.createdBy !== null && row.role === null)) return null;
  const { id, name, color, tokenId, scope, createdBy, usedAt } = row;
  if (now - (usedAt ?? 0) > usedWithinMs) {
    const note = database.updateTable("apiTokens").set({ usedAt: now }).where("id", "=", tokenId);
    await noteWhereRoom(note.execute());
  }
  return {
    person: { id, name, color },
    credential: { kind: "token", id: tokenId, scope, createdBy },
    // A program is never an owner, whoever made it.
    workspaceRole: "member",
  };
}
