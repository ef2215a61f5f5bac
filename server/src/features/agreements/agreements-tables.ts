import type { Generated } from "kysely";

export interface AgreementsTables {
  /** What people said to frozen versions, line by line; no line is ever changed. */
  agreementLines: {
    number: Generated<number>;
    id: string;
    boardId: string;
    /** Id of the snapshot that was frozen. */
    proposalId: string;
    kind: "proposed" | "answered" | "concluded" | "withdrawn";
    at: number;
    personId: string;
    personName: string;
    personColor: string;
    saidBody: string;
  };
}
