import type { SignInWay } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { hashSecret, newSecret } from "./secret.ts";

const hourMs = 60 * 60 * 1000;

/**
 * The links there are. The owner's is printed where the server runs, and opens as often as needed:
 * from the laptop, from the phone, after the cookie was lost. Those that travel open once.
 */
const links = {
  printed: { how: "link", isSingleUse: 0, lifetimeMs: 7 * 24 * hourMs },
  copied: { how: "link", isSingleUse: 1, lifetimeMs: 24 * hourMs },
  mailed: { how: "email", isSingleUse: 1, lifetimeMs: hourMs / 4 },
} as const satisfies Record<string, { how: SignInWay; isSingleUse: 0 | 1; lifetimeMs: number }>;

interface NewSignInLink {
  readonly kind: keyof typeof links;
  readonly personId: string;
  readonly publicUrl: string;
  readonly now: number;
  /** A page of ours at which the sign-in ends; home without it. */
  readonly to?: string | null;
}

/** The secret stands in the fragment, which no server and no log sees. */
export async function createSignInLink(
  database: WorkspaceDatabase,
  { kind, personId, publicUrl, now, to = null }: NewSignInLink,
): Promise<{ readonly link: string; readonly expiresAt: number }> {
  const secret = newSecret();
  const { how, isSingleUse, lifetimeMs } = links[kind];
  const expiresAt = now + lifetimeMs;
  await database.deleteFrom("signInLinks").where("expiresAt", "<=", now).execute();
  await database
    .insertInto("signInLinks")
    .values({
      tokenHash: hashSecret(secret),
      personId,
      how,
      isSingleUse,
      createdAt: now,
      expiresAt,
    })
    .execute();
  const destination = to === null ? "" : `&to=${encodeURIComponent(to)}`;
  return { link: `${publicUrl}/#sign-in=${secret}${destination}`, expiresAt };
}

/** Whom the link would sign in; null when it is unknown, used or too old. Uses up nothing. */
export async function readSignInLink(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<{ readonly personId: string; readonly how: SignInWay } | null> {
  const link = await database
    .selectFrom("signInLinks")
    .where("tokenHash", "=", hashSecret(secret))
    .where("expiresAt", ">", now)
    .select(["personId", "how"])
    .executeTakeFirst();
  return link ?? null;
}

/** As `readSignInLink`, and uses up what opens once. */
export async function redeemSignInLink(
  database: WorkspaceDatabase,
  secret: string,
  now: number,
): Promise<{ readonly personId: string; readonly how: SignInWay } | null> {
  const tokenHash = hashSecret(secret);
  const used = await database
    .deleteFrom("signInLinks")
    .where("tokenHash", "=", tokenHash)
    .where("isSingleUse", "=", 1)
    .where("expiresAt", ">", now)
    .returning(["personId", "how"])
    .executeTakeFirst();
  if (used !== undefined) return used;
  const kept = await database
    .selectFrom("signInLinks")
    .where("tokenHash", "=", tokenHash)
    .where("isSingleUse", "=", 0)
    .where("expiresAt", ">", now)
    .select(["personId", "how"])
    .executeTakeFirst();
  return kept ?? null;
}
