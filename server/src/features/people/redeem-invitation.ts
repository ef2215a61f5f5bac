import type { Role, WorkspaceRole } from "@zentaikan/protocol";
import type { Actor } from "../../identity/actor.ts";
import { boardRole } from "../../policy/board-role.ts";
import { giveRole } from "../../policy/give-role.ts";
import { addMember } from "../../identity/members.ts";
import { createPerson, namedBy } from "../../identity/persons.ts";
import { higherRole } from "../../policy/policy.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findBySecret, invitationState, isOver, isUsedUp } from "./invitation-rows.ts";

interface Redemption {
  readonly secret: string;
  /** For a new person. */
  readonly name: string;
  /** Who is signed in already; they stay who they are. */
  readonly known: Actor | null;
}

interface Redeemed {
  readonly personId: string;
  readonly boardId: string | null;
}

/**
 * Takes an invitation: somebody new becomes a guest or a member, somebody known gets what it adds.
 * Who has as much already uses nothing of it, so a link opened twice counts once.
 * @throws Refusal invitationRefused
 */
export function redeemInvitation(
  redemption: Redemption,
  { database, now }: { readonly database: WorkspaceDatabase; readonly now: number },
): Promise<Redeemed> {
  return inTransaction(database, (transaction) => redeem(transaction, redemption, now));
}

async function redeem(
  database: WorkspaceDatabase,
  { secret, name, known }: Redemption,
  now: number,
): Promise<Redeemed> {
  const invitation = await findBySecret(database, secret);
  if (invitation === undefined) throw new Refusal("invitationRefused");
  const { id, boardId, role } = invitation;
  const state = invitationState(invitation, now);
  if (known !== null && boardId !== null && (await isOverruled(database, known, invitation))) {
    const has = await boardRole(database, known, { boardId, now });
    if (has === null) throw new Refusal("invitationRefused");
    return { personId: known.person.id, boardId };
  }
  const isUseful = known === null || !(await hasAsMuch(database, known, { boardId, role, now }));
  // A guest's second browser tab finds its way even when the link has no uses left.
  if (!isUseful && state !== "revoked" && state !== "expired" && known !== null) {
    return { personId: known.person.id, boardId };
  }
  if (state !== "open" || !(await takeUse(database, id, now))) {
    throw new Refusal("invitationRefused");
  }
  const person = known?.person ?? (await createPerson(database, { name: namedBy(name), now }));
  if (boardId === null) {
    await joinWorkspace(database, { personId: person.id, role: role as WorkspaceRole }, now);
  } else {
    const given = { boardId, personId: person.id, role: role as Role, invitationId: id };
    await giveRole(database, given, now);
  }
  const details = { invitationId: id, role };
  await recordAudit(database, { kind: "invitationRedeemed", actor: person, boardId, details }, now);
  return { personId: person.id, boardId };
}

/** What an owner said of somebody by name counts until there is a newer invitation. */
async function isOverruled(
  database: WorkspaceDatabase,
  { person }: Actor,
  { boardId, createdAt }: { readonly boardId: string | null; readonly createdAt: number },
): Promise<boolean> {
  if (boardId === null) return false;
  const named = await database
    .selectFrom("boardRoles")
    .where("boardId", "=", boardId)
    .where("personId", "=", person.id)
    .where("invitationId", "is", null)
    .where("givenAt", ">=", createdAt)
    .select("role")
    .executeTakeFirst();
  return named !== undefined;
}

async function hasAsMuch(
  database: WorkspaceDatabase,
  known: Actor,
  { boardId, role, now }: { boardId: string | null; role: Role | WorkspaceRole; now: number },
): Promise<boolean> {
  if (boardId === null) {
    // As it is by now: they may have come in by another tab meanwhile.
    const member = await database
      .selectFrom("members")
      .where("personId", "=", known.person.id)
      .select("role")
      .executeTakeFirst();
    return member !== undefined && (role !== "owner" || member.role === "owner");
  }
  const has = await boardRole(database, known, { boardId, now });
  return has !== null && higherRole(has, role as Role) === has;
}

/** One of the uses, unless there is none left: two people never take the last one both. */
async function takeUse(database: WorkspaceDatabase, id: string, now: number): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("invitations")
    .set((set) => ({ uses: set("uses", "+", 1) }))
    .where("id", "=", id)
    .where((where) => where.not(where.or([isOver(where, now), isUsedUp(where)])))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function joinWorkspace(
  database: WorkspaceDatabase,
  member: { readonly personId: string; readonly role: WorkspaceRole },
  now: number,
): Promise<void> {
  if ((await addMember(database, member, now)) || member.role !== "owner") return;
  await database
    .updateTable("members")
    .set({ role: "owner" })
    .where("personId", "=", member.personId)
    .execute();
}
