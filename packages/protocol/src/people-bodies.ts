import * as z from "zod";
import { ROLES, SIGN_IN_WAYS, TOKEN_SCOPES, WORKSPACE_ROLES } from "./abilities.ts";
import { AUDIT_KINDS } from "./audit-kinds.ts";
import { PersonBody, SessionBody } from "./http.ts";
import { nameBody } from "./name-body.ts";

/** The bodies about people: members, roles, invitations, sessions, tokens, audit. Types alone for the client. */
const name = nameBody(80);
const note = z.string().trim().max(200).default("");
const email = z.email().max(254).toLowerCase();
/** Of a secret: 256 bits take 43 characters. */
const secret = z.string().min(1).max(200);
const lifetimeDays = z.int().min(1).max(366).nullable();

/** What a member is on a board; "none" keeps members out. */
const memberRole = z.enum([...ROLES, "none"]);

export const WorkspaceBody = z.object({
  name: z.string(),
  /** What members are on boards that say nothing else. */
  memberRole,
});
export type WorkspaceBody = z.infer<typeof WorkspaceBody>;
export const ChangeWorkspaceBody = z.object({
  name: name.optional(),
  memberRole: memberRole.optional(),
});

export const MemberBody = z.object({
  person: PersonBody,
  role: z.enum(WORKSPACE_ROLES),
  email: z.string().nullable(),
  joinedAt: z.string(),
  /** When one of their sessions was last used; null when they have none. */
  seenAt: z.string().nullable(),
});
export type MemberBody = z.infer<typeof MemberBody>;
export const CreateMemberBody = z.object({
  name,
  role: z.enum(WORKSPACE_ROLES).default("member"),
  email: email.nullable().default(null),
});
export type CreateMemberBody = z.input<typeof CreateMemberBody>;
export const ChangeMemberBody = z.object({
  role: z.enum(WORKSPACE_ROLES).optional(),
  email: email.nullable().optional(),
});
/** A link to pass on: whoever opens it first is signed in as the member. */
export const MemberLinkBody = z.object({ link: z.string(), expiresAt: z.string() });
export type MemberLinkBody = z.infer<typeof MemberLinkBody>;

export const BoardRoleBody = z.object({
  person: PersonBody,
  role: z.enum([...ROLES, "none"]),
  isMember: z.boolean(),
  /** Why they have it: as owner of the workspace, as any member, by name, or by an invitation. */
  by: z.enum(["workspace", "membership", "name", "invitation"]),
  invitationId: z.string().nullable(),
  /** When the role ends by itself. */
  endsAt: z.string().nullable(),
});
export type BoardRoleBody = z.infer<typeof BoardRoleBody>;
export const BoardRolesBody = z.object({
  /** What members are here; null for what they are elsewhere, which `workspaceMemberRole` says. */
  memberRole: memberRole.nullable(),
  workspaceMemberRole: memberRole,
  people: z.array(BoardRoleBody),
});
export type BoardRolesBody = z.infer<typeof BoardRolesBody>;
export const ChangeBoardRolesBody = z.object({ memberRole: memberRole.nullable() });
/** Null takes back what was given: a member is what members are, a guest is out. */
export const GiveRoleBody = z.object({ role: memberRole.nullable() });

export const INVITATION_STATES = ["open", "usedUp", "expired", "revoked"] as const;
export const InvitationBody = z.object({
  id: z.string(),
  /** Null for an invitation into the workspace. */
  boardId: z.string().nullable(),
  boardTitle: z.string().nullable(),
  role: z.enum([...ROLES, "member"]),
  note: z.string(),
  createdBy: PersonBody,
  createdAt: z.string(),
  /** When the link, and what guests have by it, ends. */
  expiresAt: z.string().nullable(),
  maxUses: z.int().nullable(),
  uses: z.int(),
  state: z.enum(INVITATION_STATES),
});
export type InvitationBody = z.infer<typeof InvitationBody>;
export const CreateInvitationBody = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("board"),
    boardId: z.string().max(64),
    role: z.enum(ROLES),
    lifetimeDays,
    maxUses: z.int().min(1).max(1000).nullable(),
    note,
  }),
  z.object({
    kind: z.literal("workspace"),
    role: z.enum(WORKSPACE_ROLES),
    lifetimeDays,
    maxUses: z.int().min(1).max(1000).nullable(),
    note,
  }),
]);
export type CreateInvitationBody = z.input<typeof CreateInvitationBody>;
/** The only answer that holds the link; it cannot be shown again. */
export const CreatedInvitationBody = z.object({ invitation: InvitationBody, link: z.string() });
export type CreatedInvitationBody = z.infer<typeof CreatedInvitationBody>;
export const InvitationSecretBody = z.object({ secret });
/** What an invitation says before somebody takes it. */
export const InvitationPreviewBody = z.object({
  workspace: z.string(),
  /** Of the workspace. */
  timeZone: z.string(),
  /** The customer and the title of the board; null for an invitation to the workspace. */
  customer: z.object({ ja: z.string(), en: z.string() }).nullable(),
  boardTitle: z.string().nullable(),
  role: z.enum([...ROLES, "member"]),
  invitedBy: z.string(),
  expiresAt: z.string().nullable(),
  /** A link that is used up still leads those back who took it. */
  state: z.enum(["open", "usedUp"]),
});
export type InvitationPreviewBody = z.infer<typeof InvitationPreviewBody>;
/** The name is that of a new guest; somebody who is signed in keeps theirs. */
export const RedeemInvitationBody = z.object({
  secret,
  name,
  /** As somebody new, although the browser came with a session that is over. */
  isAnew: z.boolean().default(false),
});
export const RedeemedInvitationBody = z.object({
  session: SessionBody,
  /** The board to go to; null for the workspace's home. */
  boardId: z.string().nullable(),
});
export type RedeemedInvitationBody = z.infer<typeof RedeemedInvitationBody>;

export const OwnSessionBody = z.object({
  id: z.string(),
  /** The one that asks. */
  isCurrent: z.boolean(),
  how: z.enum(SIGN_IN_WAYS),
  /** What the browser says of itself. */
  browser: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  expiresAt: z.string(),
});
export type OwnSessionBody = z.infer<typeof OwnSessionBody>;

export const TokenBody = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  /** Null for one that was made on the server's own machine. */
  createdBy: PersonBody.nullable(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  usedAt: z.string().nullable(),
});
export type TokenBody = z.infer<typeof TokenBody>;
export const CreateTokenBody = z.object({ name, scope: z.enum(TOKEN_SCOPES), lifetimeDays });
export type CreateTokenBody = z.input<typeof CreateTokenBody>;
/** The only answer that holds the token itself. */
export const CreatedTokenBody = z.object({ token: TokenBody, secret: z.string() });
export type CreatedTokenBody = z.infer<typeof CreatedTokenBody>;

/** Ways to sign in that this server offers besides links. */
export const SignInWaysBody = z.object({ email: z.boolean(), oidc: z.boolean() });
export type SignInWaysBody = z.infer<typeof SignInWaysBody>;
export const EmailSignInBody = z.object({
  email,
  /** The page to which the link leads; one that is none of ours is passed over. */
  to: z.string().max(2000).optional(),
});

const digest = { rhythm: z.enum(["off", "daily", "weekly"]), language: z.enum(["ja", "en"]) };
export const DigestBody = z.object({
  ...digest,
  /** Where it goes; null for somebody whose address is not known. */
  email: z.string().nullable(),
  /** Whether this server sends mail. */
  isOffered: z.boolean(),
});
export type DigestBody = z.infer<typeof DigestBody>;
export const ChangeDigestBody = z.object(digest);
export type ChangeDigestBody = z.infer<typeof ChangeDigestBody>;
export const EndDigestBody = z.object({ secret });

export const AuditEntryBody = z.object({
  id: z.int(),
  at: z.string(),
  kind: z.enum(AUDIT_KINDS),
  /** The name is the one that they had then; the id is null for the server itself. */
  actor: z.object({ id: z.string().nullable(), name: z.string() }),
  boardId: z.string().nullable(),
  customerId: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type AuditEntryBody = z.infer<typeof AuditEntryBody>;
export const AuditPageBody = z.object({
  /** The newest first. */
  entries: z.array(AuditEntryBody),
  /** Pass it as `before` for older ones; null when there are none. */
  next: z.int().nullable(),
});
export type AuditPageBody = z.infer<typeof AuditPageBody>;
