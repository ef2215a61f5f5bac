import { sql } from "kysely";
import { joinInOrder, listed } from "../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { makerOf, type Actor } from "../identity/actor.ts";
import { standingFor, type RoleClaims } from "./board-role.ts";
import type { BoardRight } from "./policy.ts";

/**
 * As `boardRight`, of many at once, in one query: whoever has a page open when something happens on
 * a board. Those who are nothing there are left out.
 */
export async function rightsOfActors(
  database: WorkspaceDatabase,
  actors: readonly Actor[],
  { boardId, now }: { readonly boardId: string; readonly now: number },
): Promise<ReadonlyMap<Actor, BoardRight>> {
  const makers = [...new Set(actors.map((actor) => makerOf(actor) ?? ""))];
  const join = joinInOrder(database);
  // From the persons to their rows: each table by its key.
  const { rows } = await sql<RoleClaims & { readonly personId: string }>`
    select asked.value as "personId", members.role as membership, boards."memberRole", boards.archived,
      workspace."memberRole" as "usualMemberRole", "boardRoles".role as given,
      "boardRoles"."invitationId", invitations."revokedAt", invitations."expiresAt"
    from ${listed(database, "asked", makers)}
    ${join} boards on boards.id = ${boardId}
    ${join} workspace on workspace.id = 1
    left join members on members."personId" = asked.value
    left join "boardRoles"
      on "boardRoles"."boardId" = boards.id and "boardRoles"."personId" = asked.value
    left join invitations on invitations.id = "boardRoles"."invitationId"
  `.execute(database);
  const claims = new Map(rows.map((row) => [row.personId, row]));
  const rights = new Map<Actor, BoardRight>();
  for (const actor of actors) {
    const claim = claims.get(makerOf(actor) ?? "");
    if (claim === undefined) continue;
    const { role, side, isArchived } = standingFor(actor, claim, now);
    if (role !== null) rights.set(actor, { role, side, isArchived });
  }
  return rights;
}
