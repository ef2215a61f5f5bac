import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { hashSecret, newSecret } from "./secret.ts";

export const SIGN_IN_LINK_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * A link that lets its holder in for a week, as often as needed: from the laptop, from the phone,
 * after the cookie was lost. The secret stands in the fragment, which no server and no log sees.
 */
export async function createSignInLink(
  database: WorkspaceDatabase,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: number },
): Promise<string> {
  const secret = newSecret();
  await database.deleteFrom("signInLinks").where("expiresAt", "<=", now).execute();
  await database
    .insertInto("signInLinks")
    .values({
      tokenHash: hashSecret(secret),
      createdAt: now,
      expiresAt: now + SIGN_IN_LINK_LIFETIME_MS,
    })
    .execute();
  return `${publicUrl}/#sign-in=${secret}`;
}

export async function isSignInLinkValid(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<boolean> {
  const link = await database
    .selectFrom("signInLinks")
    .where("tokenHash", "=", hashSecret(secret))
    .where("expiresAt", ">", now)
    .select("tokenHash")
    .executeTakeFirst();
  return link !== undefined;
}
