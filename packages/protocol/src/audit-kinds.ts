/** What is written into the audit log. Entries are kept for ever, so a name is never taken back. */
export const AUDIT_KINDS = [
  "signedIn",
  "signedOut",
  "sessionEnded",
  "memberJoined",
  "memberRoleChanged",
  "memberRemoved",
  "signInLinkCopied",
  "invitationCreated",
  "invitationRevoked",
  "invitationRedeemed",
  "boardRoleGiven",
  "boardRoleTaken",
  "boardMemberRoleChanged",
  "workspaceChanged",
  "tokenCreated",
  "tokenRevoked",
  "webhookCreated",
  "webhookChanged",
  "webhookSecretRolled",
  "webhookPaused",
  "webhookDeleted",
  "auditExported",
  "boardExported",
  "versionFrozen",
  "versionAnswered",
  "versionAgreed",
  "agreementWithdrawn",
  "stateDeleted",
  "threadMadeInternal",
  "threadShared",
  "ourDosMoved",
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** What is told to nobody but our team: that something lies, or lay, where guests do not read. */
export const INTERNAL_AUDIT_KINDS = [
  "threadMadeInternal",
  "threadShared",
  "ourDosMoved",
] as const satisfies readonly AuditKind[];
