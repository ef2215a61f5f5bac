import type { Role } from "@zentaikan/protocol";
import type { EventsTables } from "./events/events-tables.ts";
import type { AgreementsTables } from "./features/agreements/agreements-tables.ts";
import type { AssetsTables } from "./features/assets/assets-tables.ts";
import type { BoardsTables } from "./features/boards/boards-tables.ts";
import type { CommentsTables } from "./features/comments/comments-tables.ts";
import type { CustomersTables } from "./features/customers/customers-tables.ts";
import type { DigestTables } from "./features/digest/digest-tables.ts";
import type { InboxTables } from "./features/inbox/inbox-tables.ts";
import type { LatestAgreedTables } from "./features/latest-agreed/latest-agreed-tables.ts";
import type { LineupsTables } from "./features/lineups/lineups-tables.ts";
import type { MeetingsTables } from "./features/meetings/meetings-tables.ts";
import type { PatternsTables } from "./features/patterns/patterns-tables.ts";
import type { PatternStartsTables } from "./features/pattern-starts/pattern-starts-tables.ts";
import type { PeopleTables } from "./features/people/people-tables.ts";
import type { RelationshipsTables } from "./features/relationships/relationships-tables.ts";
import type { KeptStatesTables } from "./features/kept-states/kept-states-tables.ts";
import type { VantageTables } from "./features/vantage/vantage-tables.ts";
import type { WebhooksTables } from "./features/webhooks/webhooks-tables.ts";
import type { IdentityTables } from "./identity/identity-tables.ts";
import type { PolicyTables } from "./policy/policy-tables.ts";
import type { QuotasTables } from "./quotas/quotas-tables.ts";

/**
 * The tables of the workspace database as TypeScript sees them; the migrations make them. Each lies
 * with what owns it. Times are milliseconds since 1970; a flag is 0 or 1; a body is JSON.
 */
export interface WorkspaceTables
  extends
    EventsTables,
    AgreementsTables,
    AssetsTables,
    BoardsTables,
    CommentsTables,
    CustomersTables,
    DigestTables,
    InboxTables,
    LatestAgreedTables,
    LineupsTables,
    MeetingsTables,
    PatternsTables,
    PatternStartsTables,
    PeopleTables,
    KeptStatesTables,
    RelationshipsTables,
    VantageTables,
    WebhooksTables,
    IdentityTables,
    PolicyTables,
    QuotasTables {
  workspace: {
    id: 1;
    name: string;
    /** When the sample customers had all been drawn; null while that is not done. */
    samplesDrawnAt: number | null;
    /** What members are on boards that say nothing else. */
    memberRole: Role | "none";
  };
}
