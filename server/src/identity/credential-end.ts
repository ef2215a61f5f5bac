import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { Actor } from "./actor.ts";

/** When the session or token ends; null when it has, infinity when it does not. */
export async function credentialEnd(
  database: WorkspaceDatabase,
  { credential }: Actor,
  now: number,
): Promise<number | null> {
  const table = credential.kind === "session" ? "sessions" : "apiTokens";
  const row = await database
    .selectFrom(table)
    .where("id", "=", credential.id)
    .select("expiresAt")
    .executeTakeFirst();
  if (row === undefined) return null;
  const end = row.expiresAt ?? Infinity;
  return end > now ? end : null;
}
