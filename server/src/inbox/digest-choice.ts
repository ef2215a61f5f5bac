import type { DigestBody } from "@zentaikan/protocol/comment-bodies";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

export interface DigestChoiceOptions {
  readonly database: WorkspaceDatabase;
  /** Whether this server sends mail at all. */
  readonly sendsMail: boolean;
}

export async function readDigestChoice(
  { database, sendsMail }: DigestChoiceOptions,
  personId: string,
): Promise<DigestBody> {
  const member = await database
    .selectFrom("members")
    .select("email")
    .where("personId", "=", personId)
    .executeTakeFirst();
  const choice = await database
    .selectFrom("mailDigests")
    .select("every")
    .where("personId", "=", personId)
    .executeTakeFirst();
  const email = sendsMail ? (member?.email ?? null) : null;
  return { every: choice?.every ?? "off", email };
}

/** From now on: what happened before somebody asked to be told is no news. */
export async function chooseDigest(
  database: WorkspaceDatabase,
  personId: string,
  { every, now }: { readonly every: DigestBody["every"]; readonly now: number },
): Promise<void> {
  await database
    .insertInto("mailDigests")
    .values({ personId, every, toldAt: now })
    .onConflict((conflict) => conflict.column("personId").doUpdateSet({ every }))
    .execute();
}
