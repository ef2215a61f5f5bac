import {
  BOARD_ABILITIES,
  WORKSPACE_ABILITIES,
  type BoardAbility,
  type DocumentKind,
  type Role,
  type TokenScope,
  type WorkspaceAbility,
  type WorkspaceRole,
} from "@zentaikan/protocol";
import type { DocumentRights } from "../relay/permission.ts";

/**
 * Who may do what: every decision of the server, in sentences, and nowhere else. A role is what
 * `boardRole` found for a person on a board, null for somebody who has none.
 */
type Someone = Role | null;
interface Answering {
  readonly isAsked: boolean;
  readonly isProgram: boolean;
}
/** Null for a guest, who knows single boards and nothing of the workspace. */
type Somewhere = WorkspaceRole | null;

export const mayReadBoard = (role: Someone): role is Role => role !== null;
export const mayExportBoard = mayReadBoard;
export const mayComment = (role: Someone): boolean => isAtLeast(role, "commenter");
export const mayVote = mayComment;
export const mayAgree = mayComment;
export const mayEditBoard = (role: Someone): boolean => isAtLeast(role, "editor");
export const mayResolveComments = mayEditBoard;
export const mayFreezeBoard = mayEditBoard;
/** A yes or no to a version is a person's own: of those who were asked, by name or by their role. */
export const mayAnswerVersion = (role: Someone, { isAsked, isProgram }: Answering): boolean =>
  mayAgree(role) && isAsked && !isProgram;
/** So is the word that it stands, or that it no longer does. */
export const mayCloseVersion = (role: Someone, isProgram: boolean): boolean =>
  mayFreezeBoard(role) && !isProgram;
export const mayRestoreBoard = mayEditBoard;
export const mayChangeBoard = mayEditBoard;
export const mayModerateComments = (role: Someone): boolean => role === "owner";
export const mayManageBoardPeople = (role: Someone): boolean => role === "owner";
export const mayReadBoardAudit = (role: Someone): boolean => role === "owner";

export const mayReadWorkspace = (role: Somewhere): boolean => role !== null;
export const mayCreateCustomers = mayReadWorkspace;
export const mayChangeCustomers = mayReadWorkspace;
export const mayCreateBoards = mayReadWorkspace;
export const mayEditLineups = mayReadWorkspace;
export const mayMakeTokens = mayReadWorkspace;
export const mayManagePeople = (role: Somewhere): boolean => role === "owner";
export const mayChangeWorkspace = mayManagePeople;
export const mayManageWebhooks = mayManagePeople;
export const mayReadAudit = mayManagePeople;

/** Where an ability of the client is decided. */
const boardPolicy: Readonly<Record<BoardAbility, (role: Someone) => boolean>> = {
  read: mayReadBoard,
  export: mayExportBoard,
  comment: mayComment,
  vote: mayVote,
  agree: mayAgree,
  edit: mayEditBoard,
  resolveComments: mayResolveComments,
  freeze: mayFreezeBoard,
  restore: mayRestoreBoard,
  change: mayChangeBoard,
  moderateComments: mayModerateComments,
  managePeople: mayManageBoardPeople,
  readAudit: mayReadBoardAudit,
};

const workspacePolicy: Readonly<Record<WorkspaceAbility, (role: Somewhere) => boolean>> = {
  readWorkspace: mayReadWorkspace,
  createCustomers: mayCreateCustomers,
  changeCustomers: mayChangeCustomers,
  createBoards: mayCreateBoards,
  editLineups: mayEditLineups,
  makeTokens: mayMakeTokens,
  managePeople: mayManagePeople,
  changeWorkspace: mayChangeWorkspace,
  manageWebhooks: mayManageWebhooks,
  readAudit: mayReadAudit,
};

export function mayOnBoard(role: Someone, ability: BoardAbility): boolean {
  return boardPolicy[ability](role);
}

export function mayInWorkspace(role: Somewhere, ability: WorkspaceAbility): boolean {
  return workspacePolicy[ability](role);
}

/** What the client is told. */
export function boardAbilities(role: Someone): BoardAbility[] {
  return BOARD_ABILITIES.filter((ability) => mayOnBoard(role, ability));
}

export function workspaceAbilities(role: Somewhere): WorkspaceAbility[] {
  return WORKSPACE_ABILITIES.filter((ability) => mayInWorkspace(role, ability));
}

const rank: Readonly<Record<Role, number>> = { viewer: 0, commenter: 1, editor: 2, owner: 3 };

function isAtLeast(role: Someone, least: Role): boolean {
  return role !== null && rank[role] >= rank[least];
}

export function higherRole(one: Someone, other: Someone): Someone {
  if (one === null || other === null) return one ?? other;
  return rank[one] >= rank[other] ? one : other;
}

/** A program never administers, whoever made its token; one that may only read is a viewer. */
export function tokenRole(role: Someone, scope: TokenScope): Someone {
  if (role === null) return null;
  const most: Role = scope === "read" ? "viewer" : "editor";
  return rank[role] < rank[most] ? role : most;
}

export function mayProgramInWorkspace(scope: TokenScope, ability: WorkspaceAbility): boolean {
  return programAbilities[scope].includes(ability);
}

const programAbilities: Readonly<Record<TokenScope, readonly WorkspaceAbility[]>> = {
  read: ["readWorkspace"],
  write: ["readWorkspace", "createCustomers", "changeCustomers", "createBoards", "editLineups"],
};

/**
 * What a role may with a document over its socket. Comments are read by everybody and written by
 * the server alone, since only a command can tell whose comment somebody changes.
 */
export function documentRights(role: Role, kind: DocumentKind): DocumentRights {
  switch (kind) {
    case "board":
      return { mayWrite: mayEditBoard(role), presence: mayComment(role) ? "all" : "cursor" };
    case "comments":
      return { mayWrite: false, presence: "none" };
  }
}
