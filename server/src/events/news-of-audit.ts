import type { AuditKind } from "@zentaikan/protocol";
import type { WebhookNews } from "./tell-webhooks.ts";
import type { AuditEntry } from "./audit-entry.ts";

type PeopleNews = Extract<WebhookNews, { data: { invitationId: string | null } }>;
type MeetingNews = Extract<WebhookNews, { type: "meeting.ended" }>;
type VersionNews = Extract<WebhookNews, { data: { answer: unknown } }>;

const peopleTypes: Partial<Record<AuditKind, PeopleNews["type"]>> = {
  memberJoined: "member.joined",
  memberRoleChanged: "member.changed",
  memberRemoved: "member.removed",
  boardRoleGiven: "role.changed",
  boardRoleTaken: "role.changed",
  boardMemberRoleChanged: "role.changed",
  invitationRedeemed: "invitation.redeemed",
  invitationRevoked: "invitation.revoked",
};

/** Of an agreement that is reached, the feature tells more than the log knows. */
const versionTypes: Partial<Record<AuditKind, VersionNews["type"]>> = {
  versionFrozen: "version.proposed",
  versionAnswered: "version.answered",
  versionReminded: "version.reminded",
  agreementWithdrawn: "version.withdrawn",
};

/** What webhooks are told of a line of the audit log; null where it is nobody else's matter. */
export function newsOfAudit(entry: AuditEntry, at: number): WebhookNews | null {
  const { kind, actor, boardId = null, details = {} } = entry;
  const versionType = versionTypes[kind];
  if (versionType !== undefined && boardId !== null) {
    const path = `/boards/${boardId}#agreement`;
    return { type: versionType, at, actor, boardId, path, data: versionData(details) };
  }
  if (kind === "meetingEnded" && boardId !== null && typeof details["meetingId"] === "string") {
    const path = `/boards/${boardId}#minutes=${details["meetingId"]}`;
    return { type: "meeting.ended", at, actor, boardId, path, data: meetingData(details) };
  }
  // Of the settings of the workspace, what members are on its boards alone.
  const isMemberRole = kind === "workspaceChanged" && "memberRole" in details;
  const type = isMemberRole ? "role.changed" : peopleTypes[kind];
  if (type === undefined) return null;
  const path = boardId === null ? "/workspace/members" : `/boards/${boardId}`;
  return { type, at, actor, boardId, path, data: peopleData(entry) };
}

type Details = NonNullable<AuditEntry["details"]>;

/** What a line holds went through the schema of its route, which types of the log do not tell. */
function versionData(details: Details): VersionNews["data"] {
  const {
    answer = null,
    reason = "",
    proposalId,
    party,
    contentHash,
    waiting,
    dueAt,
    subject,
  } = details;
  const due = typeof dueAt === "number" ? new Date(dueAt).toISOString() : null;
  const said = { proposalId, subject, party, contentHash, answer, reason, waiting };
  return { ...said, dueAt: due } as VersionNews["data"];
}

function meetingData({ meetingId, startedAt, people, roads, votes }: Details): MeetingNews["data"] {
  const began = new Date(Number(startedAt)).toISOString();
  return { meetingId, startedAt: began, people, roads, votes } as MeetingNews["data"];
}

function peopleData({ kind, actor, details = {} }: AuditEntry): PeopleNews["data"] {
  const { person, personId, invitationId = null } = details;
  const role = details["to"] ?? details["memberRole"] ?? details["role"] ?? null;
  const named = personId === undefined ? null : { id: personId, name: person };
  const concerns = kind === "invitationRedeemed" ? { id: actor.id, name: actor.name } : named;
  return { person: concerns, role, invitationId } as PeopleNews["data"];
}
