import type { Generated } from "kysely";

export interface AgreementsTables {
  /** What people said to frozen versions, line by line; no line is ever changed. */
  agreementLines: {
    number: Generated<number>;
    id: string;
    boardId: string;
    /** Id of the snapshot that was frozen. */
    proposalId: string;
    kind: "proposed" | "answered" | "reminded" | "concluded" | "withdrawn";
    at: number;
    personId: string;
    personName: string;
    personColor: string;
    saidBody: string;
  };
  /** Versions whose time runs, each until it has passed or the version is closed. */
  versionDeadlines: {
    proposalId: string;
    boardId: string;
    dueAt: number;
    /** When the next thing is to be told of it: first the reminder, then that it is over. */
    tellAt: number;
  };
  /** How much of what was said to a version whoever put it to agreement has seen. */
  versionsSeen: { proposalId: string; said: number };
}
