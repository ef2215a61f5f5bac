export interface InboxTables {
  /** Up to which entry a person has seen a thread. */
  commentsSeen: { personId: string; threadId: string; boardId: string; number: number };
  /** When a person last left a board, and what it said then. */
  boardVisits: { personId: string; boardId: string; leftAt: number; structureHash: string };
  /** Structures that visits remember, each once. */
  visitedStructures: { boardId: string; structureHash: string; structureBody: string };
}
