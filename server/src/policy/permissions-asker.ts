import { sql } from "kysely";
import { parseDocumentName, type DocumentName } from "@zentaikan/protocol";
import { makerOf, type Actor } from "../identity/actor.ts";
import type { Permission } from "../relay/permission.ts";
import { askTogether } from "../storage/ask-together.ts";
import { joinInOrder, listedRows } from "../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { standingFor, type RoleClaims } from "./board-role.ts";
import { documentRights } from "./policy.ts";

interface Asked {
  readonly actor: Actor;
  readonly document: DocumentName;
}

interface Claim extends RoleClaims {
  readonly asked: string;
  /** Null where there is no such board. */
  readonly board: string | null;
  /** Null where the session or token is gone. */
  readonly credential: string | null;
  readonly credentialEndsAt: number | null;
}

/**
 * What somebody may with a document at this moment, and if nothing, in which words. Those who ask at
 * once, when a node takes boards over or rights are reviewed, are one question.
 */
export function permissionsAsker({
  database,
  now,
}: {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
}): (asked: Asked) => Promise<Permission> {
  const claimOf = askTogether((keys: readonly string[]) => readClaims(database, keys));
  return async ({ actor, document }) => {
    const name = parseDocumentName(document);
    if (name === null) return { kind: "denied", reason: "noSuchDocument", cause: null };
    const { credential } = actor;
    const key = [name.boardId, makerOf(actor) ?? "", credential.kind, credential.id].join(" ");
    const claim = await claimOf(key);
    const standing = claim?.board == null ? null : standingFor(actor, claim, now());
    const role = standing?.role ?? null;
    const rights =
      standing === null || role === null ? null : documentRights({ ...standing, role }, name.kind);
    if (claim === null || rights === null || role === null) {
      const cause = standing === null ? null : (standing.ended ?? "removed");
      return { kind: "denied", reason: "noSuchDocument", cause };
    }
    const endsAt = claim.credentialEndsAt ?? Infinity;
    if (claim.credential === null || endsAt <= now()) {
      const cause = credential.kind === "session" ? "signedOut" : "tokenEnded";
      return { kind: "denied", reason: "forbidden", cause };
    }
    const ends = Math.min(endsAt, standing?.endsAt ?? Infinity);
    return { kind: "granted", role, rights, endsInMs: ends === Infinity ? null : ends - now() };
  };
}

async function readClaims(
  database: WorkspaceDatabase,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Claim>> {
  const asked = keys.map((key) => {
    const [boardId = "", personId = "", kind = "", credentialId = ""] = key.split(" ");
    return { key, boardId, personId, kind, credentialId };
  });
  const columns = ["key", "boardId", "personId", "kind", "credentialId"] as const;
  // From what is asked to its rows: each table by its key.
  const { rows } = await sql<Claim>`
    select asked.key as asked, boards.id as board, members.role as membership, boards."memberRole",
      boards.archived, workspace."memberRole" as "usualMemberRole", "boardRoles".role as given,
      "boardRoles"."invitationId", invitations."revokedAt", invitations."expiresAt",
      coalesce(sessions.id, "apiTokens".id) as credential,
      coalesce(sessions."expiresAt", "apiTokens"."expiresAt") as "credentialEndsAt"
    from ${listedRows(database, "asked", columns, asked)}
    ${joinInOrder(database)} workspace on workspace.id = 1
    left join boards on boards.id = asked."boardId"
    left join members on members."personId" = asked."personId"
    left join "boardRoles"
      on "boardRoles"."boardId" = boards.id and "boardRoles"."personId" = asked."personId"
    left join invitations on invitations.id = "boardRoles"."invitationId"
    left join sessions on sessions.id = asked."credentialId" and asked.kind = 'session'
    left join "apiTokens" on "apiTokens".id = asked."credentialId" and asked.kind = 'token'
  `.execute(database);
  return new Map(rows.map((row) => [row.asked, row]));
}
