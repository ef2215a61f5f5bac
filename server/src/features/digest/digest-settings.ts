import type { ChangeDigestBody, DigestBody } from "@zentaikan/protocol/people";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What the person chose; off, in Japanese, until they choose. */
export async function readDigest(
  database: WorkspaceDatabase,
  personId: string,
): Promise<Omit<DigestBody, "isOffered">> {
  const chosen = await database
    .selectFrom("digests")
    .select(["rhythm", "language"])
    .where("personId", "=", personId)
    .executeTakeFirst();
  const member = await database
    .selectFrom("members")
    .select("email")
    .where("personId", "=", personId)
    .executeTakeFirst();
  return { rhythm: "off", language: "ja", ...chosen, email: member?.email ?? null };
}

/**
 * A new rhythm counts from now, so that no number of changes brings more mails.
 * @throws Refusal noAddress
 */
export function changeDigest(
  database: WorkspaceDatabase,
  chosen: ChangeDigestBody & { readonly personId: string },
  now: number,
): Promise<void> {
  return inTransaction(database, (transaction) => keepDigest(transaction, chosen, now));
}

async function keepDigest(
  database: WorkspaceDatabase,
  { personId, rhythm, language }: ChangeDigestBody & { readonly personId: string },
  now: number,
): Promise<void> {
  const before = await readDigest(database, personId);
  if (rhythm !== "off" && before.email === null) throw new Refusal("noAddress");
  const anew = { rhythm, language, claimedAt: now, toldUntil: now, tries: null, tryAt: 0 };
  await database
    .insertInto("digests")
    .values({ personId, ...anew })
    .onConflict((conflict) =>
      conflict.column("personId").doUpdateSet(before.rhythm === rhythm ? { language } : anew),
    )
    .execute();
}
