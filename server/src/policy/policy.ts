import {
  BOARD_ABILITIES,
  PARTIES,
  WORKSPACE_ABILITIES,
  type BoardAbility,
  type DocumentKind,
  type Party,
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
/** A right on a board: of what somebody is there, on whose side of the table, and of the board's own state. */
export interface BoardRight {
  readonly role: Role;
  readonly side: Party;
  readonly isArchived: boolean;
}
interface Answering {
  readonly isAsked: boolean;
  readonly isProgram: boolean;
  readonly side: Party;
  /** Whom the version is for. */
  readonly party: Party;
}
/** Null for a guest, who knows single boards and nothing of the workspace. */
type Somewhere = WorkspaceRole | null;

const mayReadBoard = (role: Someone): role is Role => role !== null;
const mayExportBoard = mayReadBoard;
const mayComment = (role: Someone): boolean => isAtLeast(role, "commenter");
const mayVote = mayComment;
const mayAgree = mayComment;
const mayEditBoard = (role: Someone): boolean => isAtLeast(role, "editor");
const mayMeet = mayEditBoard;
export const mayResolveComments = mayEditBoard;
const mayFreezeBoard = mayEditBoard;
/**
 * A yes or no to a version is a person's own: of those who were asked, by name or by their role,
 * among those whom it is for.
 */
export const mayAnswerVersion = (role: Someone, answering: Answering): boolean => {
  const { isAsked, isProgram, side, party } = answering;
  return mayAgree(role) && isAsked && !isProgram && mayKnowOf(side, party);
};
/** So is the word that it stands, or that it no longer does. */
export const mayCloseVersion = (role: Someone, isProgram: boolean): boolean =>
  mayFreezeBoard(role) && !isProgram;
const mayRestoreBoard = mayEditBoard;
/** Whoever kept a state may delete it again, and owners of the board any; no version, which stays. */
export const mayDropState = (
  role: Someone,
  { isOwn, isVersion }: { readonly isOwn: boolean; readonly isVersion: boolean },
): boolean => mayRestoreBoard(role) && !isVersion && (isOwn || role === "owner");
const mayChangeBoard = mayEditBoard;
const mayArchiveBoard = mayEditBoard;
export const mayModerateComments = (role: Someone): boolean => role === "owner";
const mayManageBoardPeople = (role: Someone): boolean => role === "owner";
const mayReadBoardAudit = (role: Someone): boolean => role === "owner";

export const mayReadWorkspace = (role: Somewhere): boolean => role !== null;
const mayReadSegments = mayReadWorkspace;
const mayAdoptPatterns = mayReadWorkspace;
const mayChangePatterns = mayReadWorkspace;
const mayCreateCustomers = mayReadWorkspace;
const mayChangeCustomers = mayReadWorkspace;
const mayCreateBoards = mayReadWorkspace;
const mayEditLineups = mayReadWorkspace;
const mayMakeTokens = mayReadWorkspace;
export const mayManagePeople = (role: Somewhere): boolean => role === "owner";
const mayChangeWorkspace = mayManagePeople;
const mayManageWebhooks = mayManagePeople;
const mayReadAudit = mayManagePeople;

/** Where an ability of the client is decided. */
const boardPolicy: Readonly<Record<BoardAbility, (role: Someone) => boolean>> = {
  read: mayReadBoard,
  export: mayExportBoard,
  comment: mayComment,
  vote: mayVote,
  meet: mayMeet,
  agree: mayAgree,
  edit: mayEditBoard,
  resolveComments: mayResolveComments,
  freeze: mayFreezeBoard,
  restore: mayRestoreBoard,
  change: mayChangeBoard,
  archive: mayArchiveBoard,
  moderateComments: mayModerateComments,
  managePeople: mayManageBoardPeople,
  readAudit: mayReadBoardAudit,
};

const workspacePolicy: Readonly<Record<WorkspaceAbility, (role: Somewhere) => boolean>> = {
  readWorkspace: mayReadWorkspace,
  readSegments: mayReadSegments,
  adoptPatterns: mayAdoptPatterns,
  changePatterns: mayChangePatterns,
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

/** On an archived board nobody writes: it is read, taken along, taken back, and its people are managed. */
const archivedAbilities: ReadonlySet<BoardAbility> = new Set<BoardAbility>([
  "read",
  "export",
  "archive",
  "managePeople",
  "readAudit",
]);

export function mayOnBoard({ role, isArchived }: BoardRight, ability: BoardAbility): boolean {
  return boardPolicy[ability](role) && !(isArchived && !archivedAbilities.has(ability));
}

/** Whether somebody might, were the board not archived. */
export function mayOnBoardOtherwise(right: BoardRight, ability: BoardAbility): boolean {
  return mayOnBoard({ ...right, isArchived: false }, ability);
}

/**
 * Whoever belongs to the workspace is of our team. Everybody else is a guest, on the customer's
 * side of the table: no role on a board, whoever gave it, makes them one of ours.
 */
export function sideOf(role: Somewhere): Party {
  return role === null ? "customer" : "internal";
}

/** What is for our team alone is for nobody else; what is for the customer, our team knows too. */
export function mayKnowOf(side: Party, party: Party): boolean {
  return side === "internal" || party === "customer";
}

export function knownParties(side: Party): Party[] {
  return PARTIES.filter((party) => mayKnowOf(side, party));
}

export function mayInWorkspace(role: Somewhere, ability: WorkspaceAbility): boolean {
  return workspacePolicy[ability](role);
}

/** What the client is told. */
export function boardAbilities(right: BoardRight): BoardAbility[] {
  return BOARD_ABILITIES.filter((ability) => mayOnBoard(right, ability));
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
  read: ["readWorkspace", "readSegments"],
  write: [
    "readWorkspace",
    "readSegments",
    "createCustomers",
    "changeCustomers",
    "createBoards",
    "editLineups",
  ],
};

/**
 * What somebody may with a document over its socket; null where it is not there for them. Comments
 * are read, by those whom they are for, and written by the server alone, since only a command can
 * tell whose comment somebody changes.
 */
export function documentRights(right: BoardRight, kind: DocumentKind): DocumentRights | null {
  switch (kind) {
    case "internal":
      return mayKnowOf(right.side, "internal") ? documentRights(right, "board") : null;
    case "board": {
      const mayWrite = mayOnBoard(right, "edit");
      const reason = mayOnBoardOtherwise(right, "edit") ? "boardArchived" : "readOnly";
      const presence = mayComment(right.role) ? "all" : "cursor";
      return { mayWrite, whyNot: mayWrite ? null : reason, presence };
    }
    case "comments":
      return onlyRead;
    case "internal-comments":
      return mayKnowOf(right.side, "internal") ? onlyRead : null;
  }
}

const onlyRead: DocumentRights = { mayWrite: false, whyNot: "readOnly", presence: "none" };
