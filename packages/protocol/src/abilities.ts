/**
 * What people may do, in the words in which the client asks. The server alone decides
 * (`policy/policy.ts` there) and tells the client its abilities; no page ever derives them from a
 * role. These are the closed sets.
 */
export const ROLES = ["owner", "editor", "commenter", "viewer"] as const;
/** What a person is on one board; who has no role does not see that the board exists. */
export type Role = (typeof ROLES)[number];

export const WORKSPACE_ROLES = ["owner", "member"] as const;
/** What a person is in the workspace; a guest has no such role, only boards. */
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number];

export const BOARD_ABILITIES = [
  /** See the board, its reading, its comments and its frozen versions. */
  "read",
  /** Take what one sees along as a file. */
  "export",
  /** Write comments, and change or delete one's own. */
  "comment",
  /** Take part in a meeting: draw a road of one's own, vote. */
  "vote",
  /** Begin a meeting, and take the lead of one. */
  "meet",
  /** Agree to a frozen version. */
  "agree",
  /** Draw, wire and write notes. */
  "edit",
  /** Close other people's comments, with a reason. */
  "resolveComments",
  /** Freeze a version to be agreed on. */
  "freeze",
  /** Bring an earlier state back. */
  "restore",
  /** Rename it, choose its lineup. */
  "change",
  /** Archive it, or take it back. */
  "archive",
  /** Delete other people's comments. */
  "moderateComments",
  /** Roles and invitation links of this board. */
  "managePeople",
  "readAudit",
] as const;
export type BoardAbility = (typeof BOARD_ABILITIES)[number];

export const WORKSPACE_ABILITIES = [
  /** See customers and boards beyond those one was invited to. */
  "readWorkspace",
  /** See what patterns all customers fall into. */
  "readSegments",
  /** Adopt what was found as the next version of the patterns, or decide against it. */
  "adoptPatterns",
  /** Name, describe and retire patterns, move customers among them, and speak of them. */
  "changePatterns",
  "createCustomers",
  "changeCustomers",
  "createBoards",
  "editLineups",
  /** Tokens for programs, which may at most what their maker may. */
  "makeTokens",
  /** Members, their roles, and invitation links to the workspace. */
  "managePeople",
  "changeWorkspace",
  /** Addresses that are told what happens. */
  "manageWebhooks",
  "readAudit",
] as const;
export type WorkspaceAbility = (typeof WORKSPACE_ABILITIES)[number];

export const TOKEN_SCOPES = ["read", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const SIGN_IN_WAYS = ["link", "email", "oidc", "invitation"] as const;
export type SignInWay = (typeof SIGN_IN_WAYS)[number];
