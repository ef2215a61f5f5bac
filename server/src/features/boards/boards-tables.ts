import type { Role } from "@zentaikan/protocol";

export interface BoardsTables {
  boards: {
    id: string;
    customerId: string;
    title: string;
    lineup: string;
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
}
