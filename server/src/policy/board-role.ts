import type { Party, Role, WorkspaceRole } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { makerOf, type Actor } from "../identity/actor.ts";
import { higherRole, sideOf, tokenRole, type BoardRight } from "./policy.ts";

/** What somebody is on a board, why, and until when. */
export interface BoardStanding {
  readonly role: Role | null;
  readonly side: Party;
  /** A fact of the board that rights know. */
  readonly isArchived: boolean;
  readonly by: "workspace" | "membership" | "name" | "invitation";
  /** When it ends by itself; null when it does not. */
  readonly endsAt: number | null;
  /** How a role was lost that an invitation had given. */
  readonly ended: "linkRevoked" | "linkExpired" | null;
}

/** What the actor is on the board; null where there is no such board, or none for them. */
export async function boardRole(
  database: WorkspaceDatabase,
  actor: Actor,
  { boardId, now }: { readonly boardId: string; readonly now: number },
): Promise<Role | null> {
  return (await boardStanding(database, actor, { boardId, now }))?.role ?? null;
}

/** As `boardRole`, with whatever else decides what they may there. */
export async function boardRight(
  database: WorkspaceDatabase,
  actor: Actor,
  where: { readonly boardId: string; readonly now: number },
): Promise<BoardRight | null> {
  const standing = await boardStanding(database, actor, where);
  if (standing === null || standing.role === null) return null;
  const { role, side, isArchived } = standing;
  return { role, side, isArchived };
}

/** Null where there is no such board. */
async function boardStanding(
  database: WorkspaceDatabase,
  actor: Actor,
  { boardId, now }: { readonly boardId: string; readonly now: number },
): Promise<BoardStanding | null> {
  const row = await claims(database, makerOf(actor) ?? "")
    .where("boards.id", "=", boardId)
    .executeTakeFirst();
  return row === undefined ? null : standingFor(actor, row, now);
}

/** What whoever asks is on these boards; those on which they are nothing are left out. */
export type RolesOn = (boardIds: readonly string[]) => Promise<ReadonlyMap<string, Role>>;

/** All boards on which the actor is something. @param only of these boards; null for all */
export async function boardRoles(
  database: WorkspaceDatabase,
  actor: Actor,
  { only, now }: { readonly only: readonly string[] | null; readonly now: number },
): Promise<ReadonlyMap<string, Role>> {
  const roles = new Map<string, Role>();
  const everywhere = claims(database, makerOf(actor) ?? "");
  const asked = only === null ? everywhere : everywhere.where("boards.id", "in", only);
  for (const row of await asked.execute()) {
    const { role } = standingFor(actor, row, now);
    if (role !== null) roles.set(row.boardId, role);
  }
  return roles;
}

/** Everything that decides a role, for one person on every board. */
function claims(database: WorkspaceDatabase, personId: string) {
  return database
    .selectFrom("boards")
    .innerJoin("workspace", (join) => join.onTrue())
    .leftJoin("members", (join) => join.on("members.personId", "=", personId))
    .leftJoin("boardRoles", (join) =>
      join.onRef("boardRoles.boardId", "=", "boards.id").on("boardRoles.personId", "=", personId),
    )
    .leftJoin("invitations", "invitations.id", "boardRoles.invitationId")
    .select([
      "boards.id as boardId",
      "boards.memberRole as memberRole",
      "boards.archived",
      "workspace.memberRole as usualMemberRole",
      "members.role as membership",
      "boardRoles.role as given",
      "boardRoles.invitationId",
      "invitations.revokedAt",
      "invitations.expiresAt",
    ]);
}

export interface RoleClaims {
  readonly membership: WorkspaceRole | null;
  readonly memberRole: Role | "none" | null;
  readonly usualMemberRole: Role | "none";
  readonly given: Role | "none" | null;
  readonly invitationId: string | null;
  readonly revokedAt: number | null;
  readonly expiresAt: number | null;
  readonly archived: number;
}

/**
 * The owner of the workspace owns every board. A role given by name counts as it is, up or down.
 * An invitation only ever adds, while its link is good. Otherwise members are what members are.
 */
export function standingOf(claim: RoleClaims, now: number): BoardStanding {
  const side = sideOf(claim.membership);
  return { ...roleOf(claim, now), side, isArchived: claim.archived === 1 };
}

type BoardRole = Omit<BoardStanding, "side" | "isArchived">;

function roleOf(claim: RoleClaims, now: number): BoardRole {
  if (claim.membership === "owner") return standing("owner", "workspace");
  const { given, invitationId } = claim;
  if (given !== null && invitationId === null) return standing(orNull(given), "name");
  const asMember =
    claim.membership === null ? null : orNull(claim.memberRole ?? claim.usualMemberRole);
  if (given === null) return standing(asMember, "membership");
  const ended = endOf(claim, now);
  const role = higherRole(asMember, ended === null ? orNull(given) : null);
  if (role === asMember) return { ...standing(asMember, "membership"), ended };
  return { role, by: "invitation", endsAt: claim.expiresAt, ended };
}

function endOf({ revokedAt, expiresAt }: RoleClaims, now: number): BoardRole["ended"] {
  if (revokedAt !== null) return "linkRevoked";
  return expiresAt !== null && expiresAt <= now ? "linkExpired" : null;
}

function standing(role: Role | null, by: BoardRole["by"]): BoardRole {
  return { role, by, endsAt: null, ended: null };
}

function orNull(role: Role | "none"): Role | null {
  return role === "none" ? null : role;
}

export function standingFor({ credential }: Actor, claim: RoleClaims, now: number): BoardStanding {
  if (credential.kind === "session") return standingOf(claim, now);
  // Whoever can run commands on the server's machine owns what is on it.
  const isOurs = credential.createdBy === null;
  const whole = standingOf(isOurs ? { ...claim, membership: "owner" } : claim, now);
  return { ...whole, role: tokenRole(whole.role, credential.scope) };
}
