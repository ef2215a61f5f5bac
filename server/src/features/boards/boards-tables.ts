import type { Generated } from "kysely";
import type { BoardKind, Party, Role } from "@zentaikan/protocol";

export interface BoardsTables {
  boards: {
    id: string;
    customerId: string;
    title: string;
    /** As its document says; nothing changes it. */
    kind: Generated<BoardKind>;
    lineup: string;
    lineupVersion: number;
    archived: 0 | 1;
    /** What members are here; null for what they are elsewhere. */
    memberRole: Role | "none" | null;
    createdAt: number;
    /** When its title or its place was last changed. */
    updatedAt: number;
  };
  /** What a board said when it was last interpreted. Derived: it can be made again at any time. */
  structures: {
    boardId: string;
    epoch: number;
    sequence: number;
    interpretedAt: number;
    /** When the board was last drawn on; null when it was not since it was made. */
    editedAt: number | null;
    /** The form in which the board was stored then. */
    boardSchema: number;
    structureBody: string;
    /** Of what it shows, as visits remember it; null for one that an earlier release read. */
    structureHash: string | null;
    readingBody: string;
    /** What differs for the customer's side; null where an earlier release made the row. */
    customerBody: string | null;
  };
  /** What each board is compared by with others. Derived as `structures` is, and kept with it. */
  boardPatterns: {
    boardId: string;
    /** Of what made the row; of an earlier one it counts as unread. */
    formVersion: number;
    /** The canonical form as its key; only `isIncomplete` is not in it. */
    patternKey: string;
    stageKey: string;
    isIncomplete: 0 | 1;
    /** It is based on the customer's current quality-assurance system. */
    isImprovement: 0 | 1;
    /** Of the broad frame: another one than `agreedHash` says that the board has moved on. */
    contentHash: string;
    editedAt: number | null;
    /** Of the broad frame that was agreed last and stands, the customer's before ours; else null. */
    agreedId: string | null;
    agreedVersion: number | null;
    agreedParty: Party | null;
    agreedAt: number | null;
    agreedHash: string | null;
    agreedKey: string | null;
    agreedStageKey: string | null;
    agreedIsIncomplete: 0 | 1 | null;
  };
  /** One row, whose number rises whenever another structure may stand for some customer. */
  standingChanges: { id: 1; number: number };
}
