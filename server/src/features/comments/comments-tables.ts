import type { Party } from "@zentaikan/protocol";

export interface CommentsTables {
  /** Threads of comments as lists need them. Derived from the documents of comments. */
  commentThreads: {
    threadId: string;
    boardId: string;
    party: Party;
    topic: string;
    aboutJa: string;
    aboutEn: string;
    /** How it was closed; null while it is open. */
    outcome: string | null;
    lastNumber: number;
    lastAt: number;
  };
  /** What stands in the threads; what was taken back is not here. */
  commentEntries: {
    threadId: string;
    number: number;
    boardId: string;
    kind: "said" | "resolved" | "reopened";
    personId: string;
    personName: string;
    personColor: string;
    at: number;
    excerpt: string;
    /** JSON: the mentions as they are written. */
    mentionsBody: string;
  };
  /** Threads on their way into the two tables above; what is left here after a crash is done again. */
  commentsToIndex: { commandId: string; boardId: string };
  /** Up to which entry webhooks were told of a thread. Not derived: what was told stays told. */
  commentsTold: { threadId: string; boardId: string; number: number };
  /** Boards from before comments on internal versions had a document of their own. */
  threadsToSeparate: { boardId: string };
  /** Threads on their way to where `party` reads; what is left here after a crash is done again. */
  threadsToMove: {
    boardId: string;
    threadId: string;
    party: Party;
    personId: string;
    personName: string;
  };
}
