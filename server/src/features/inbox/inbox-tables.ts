import type { Party } from "@zentaikan/protocol";

export interface InboxTables {
  /** Up to which entry a person has seen a thread. */
  commentsSeen: { personId: string; threadId: string; boardId: string; number: number };
  /** When a person last left a board, and what it said then. */
  boardVisits: {
    personId: string;
    boardId: string;
    leftAt: number;
    structureHash: string;
    /** The hashes of what each stage said, as JSON; null for a visit of an earlier release. */
    stageHashes: string | null;
  };
  /** Structures that visits remember, each once. */
  visitedStructures: { boardId: string; structureHash: string; structureBody: string };
  /** That the note of a record speaks of a person: derived from the notes, but for `seenAt`. */
  noteMentions: {
    boardId: string;
    /** Who reads the note. */
    party: Party;
    record: string;
    personId: string;
    /** How often it does; only when it rises they hear of it again. */
    count: number;
    writtenBy: string | null;
    at: number;
    /** Null until they have looked at the note. */
    seenAt: number | null;
    excerpt: string;
    aboutJa: string;
    aboutEn: string;
  };
}
