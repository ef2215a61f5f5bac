import type { WebhookNews } from "../storage/tell-webhooks.ts";
import type { AuditEntry } from "./record-audit.ts";

type PeopleNews = Extract<WebhookNews, { data: { invitationId: string | null } }>;

const typeOf: Partial<Record<AuditEntry["kind"], PeopleNews["type"]>> = {
  memberJoined: "member.joined",
  memberRoleChanged: "member.changed",
  memberRemoved: "member.removed",
  boardRoleGiven: "role.changed",
  boardRoleTaken: "role.changed",
  boardMemberRoleChanged: "role.changed",
  invitationRedeemed: "invitation.redeemed",
  invitationRevoked: "invitation.revoked",
};

/** What webhooks are told of a line of the audit log; null where it is nobody else's matter. */
export function newsOfAudit(entry: AuditEntry, at: number): WebhookNews | null {
  const { actor, boardId = null, details = {} } = entry;
  // Of the settings of the workspace, what members are on its boards alone.
  const isMemberRole = entry.kind === "workspaceChanged" && "memberRole" in details;
  const type = isMemberRole ? "role.changed" : typeOf[entry.kind];
  if (type === undefined) return null;
  const person =
    type === "invitation.redeemed"
      ? { id: actor.id, name: actor.name }
      : { id: details["personId"], name: details["person"] };
  const path = boardId === null ? "/workspace/members" : `/boards/${boardId}`;
  const role = details["to"] ?? details["memberRole"] ?? details["role"] ?? null;
  const data = {
    person: isNamed(person) ? person : null,
    // It went through the schema of its route.
    role: role as PeopleNews["data"]["role"],
    invitationId: textOrNull(details["invitationId"]),
  };
  return { type, at, actor, boardId, path, data };
}

function isNamed(person: { id: unknown; name: unknown }): person is { id: string; name: string } {
  return typeof person.id === "string" && typeof person.name === "string";
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
