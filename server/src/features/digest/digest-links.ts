import { hashSecret, newSecret } from "../../identity/secret.ts";
import { Refusal } from "../../errors.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

const lifetimeMs = 366 * 24 * 60 * 60 * 1000;

/** A link of one mail, good for ending the mails of its person and for nothing else. */
export async function createDigestLink(
  database: WorkspaceDatabase,
  { personId, publicUrl }: { readonly personId: string; readonly publicUrl: string },
  now: number,
): Promise<string> {
  const secret = newSecret();
  await database
    .deleteFrom("digestLinks")
    .where("createdAt", "<=", now - lifetimeMs)
    .execute();
  await database
    .insertInto("digestLinks")
    .values({ tokenHash: hashSecret(secret), personId, createdAt: now })
    .execute();
  return `${publicUrl}/unsubscribe#${secret}`;
}

/**
 * Ends the mails. The link stays good: who opens it twice is told the same twice.
 * @throws Refusal digestLinkRefused
 */
export async function redeemDigestLink(database: WorkspaceDatabase, secret: string): Promise<void> {
  const link = await database
    .selectFrom("digestLinks")
    .select("personId")
    .where("tokenHash", "=", hashSecret(secret))
    .executeTakeFirst();
  if (link === undefined) throw new Refusal("digestLinkRefused");
  await database
    .updateTable("digests")
    .set({ rhythm: "off", tries: null })
    .where("personId", "=", link.personId)
    .execute();
}
