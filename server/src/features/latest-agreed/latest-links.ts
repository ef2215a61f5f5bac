import type { LatestAudience } from "@zentaikan/protocol";
import type { LatestLinkBody } from "@zentaikan/protocol/latest";
import type { Party } from "@zentaikan/protocol";
import type { Selectable } from "kysely";
import { hashSecret } from "../../identity/secret.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { noteWhereRoom } from "../../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { LatestAgreedTables } from "./latest-agreed-tables.ts";

export type LatestLink = Selectable<LatestAgreedTables["latestLinks"]>;

/** What a link for our team alone is, guests of the board are not told. */
export function partyOfAudience(audience: LatestAudience): Party {
  return audience === "members" ? "internal" : "customer";
}

/** The link of an address; null where it never was one, was revoked or is over. */
export async function openLink(
  database: WorkspaceDatabase,
  token: string,
  now: number,
): Promise<LatestLink | null> {
  const link = await database
    .selectFrom("latestLinks")
    .selectAll()
    .where("tokenHash", "=", hashSecret(token))
    .executeTakeFirst();
  return link !== undefined && stateOfLink(link, now) === "open" ? link : null;
}

/** Newest first: those that this side knows of. */
export async function linksOfBoard(
  database: WorkspaceDatabase,
  { boardId, side }: { readonly boardId: string; readonly side: Party },
) {
  const rows = await linkRows(database)
    .where("boardId", "=", boardId)
    .orderBy("latestLinks.createdAt", "desc")
    .execute();
  return rows.filter(({ audience }) => mayKnowOf(side, partyOfAudience(audience)));
}

export function linkRows(database: WorkspaceDatabase) {
  return database
    .selectFrom("latestLinks")
    .innerJoin("persons", "persons.id", "latestLinks.createdBy")
    .selectAll("latestLinks")
    .select(["persons.name", "persons.color"]);
}

type LinkRow = LatestLink & { readonly name: string; readonly color: string };

export function readLink(
  row: LinkRow,
  { now, publicUrl }: { readonly now: number; readonly publicUrl: string },
): LatestLinkBody {
  const { id, audience, shows, versions, note, token, opens } = row;
  return {
    id,
    audience,
    shows,
    versions,
    note,
    link: token === null ? null : addressOf(publicUrl, token),
    createdBy: { id: row.createdBy, name: row.name, color: row.color },
    createdAt: timeOf(row.createdAt),
    expiresAt: row.expiresAt === null ? null : timeOf(row.expiresAt),
    state: stateOfLink(row, now),
    opens,
    lastOpenedAt: row.lastOpenedAt === null ? null : timeOf(row.lastOpenedAt),
  };
}

export function addressOf(publicUrl: string, token: string): string {
  return `${publicUrl}/agreed/${token}`;
}

/** Counts one more; whoever reads does not wait for it where the disk is full. */
export function noteOpened(database: WorkspaceDatabase, id: string, now: number): Promise<void> {
  return noteWhereRoom(
    database
      .updateTable("latestLinks")
      .set((set) => ({ opens: set("opens", "+", 1), lastOpenedAt: now }))
      .where("id", "=", id)
      .execute(),
  );
}

/** Who made which link stays in the audit log; here go those that nobody can open. */
export async function forgetEndedLinks(
  transaction: WorkspaceDatabase,
  { boardId, now }: { readonly boardId: string; readonly now: number },
): Promise<void> {
  await transaction
    .deleteFrom("latestLinks")
    .where("boardId", "=", boardId)
    .where((where) => where.or([where("revokedAt", "is not", null), where("expiresAt", "<=", now)]))
    .execute();
}

function stateOfLink({ revokedAt, expiresAt }: LatestLink, now: number): LatestLinkBody["state"] {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "open";
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
