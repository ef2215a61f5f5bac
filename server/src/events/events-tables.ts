import type { AuditKind } from "@zentaikan/protocol";
import type { Generated } from "kysely";

export interface EventsTables {
  auditEntries: {
    id: Generated<number>;
    at: number;
    kind: AuditKind;
    actorId: string | null;
    actorName: string;
    boardId: string | null;
    customerId: string | null;
    detailsBody: string;
  };
}
