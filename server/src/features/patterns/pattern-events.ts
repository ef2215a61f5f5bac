import type { PatternEventBody } from "@zentaikan/protocol/patterns";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { PatternsTables } from "./patterns-tables.ts";

const eventQuota: Quota = { "patternEvents workspace": { count: 100_000 } };

/** What is said of an event besides what it is about. */
export type EventDetails = Partial<Pick<PatternEventBody, "reason" | "was" | "is" | "data">> & {
  /** What the segment was called then. */
  readonly segmentName?: { readonly ja: string; readonly en: string };
};

interface NewEvent {
  readonly kind: PatternsTables["patternEvents"]["kind"];
  readonly person: { readonly id: string; readonly name: string };
  readonly version: number | null;
  readonly segmentId?: string | null;
  /** With the board that stood for it then: who may not see that is not told whom it was about. */
  readonly customer?: { readonly customerId: string; readonly boardId: string };
  readonly details: EventDetails;
}

/** One line of the history of patterns, which nothing changes. @throws Refusal quotaReached */
export async function recordPatternEvent(
  transaction: WorkspaceDatabase,
  { kind, person, version, segmentId = null, customer, details }: NewEvent,
  at: number,
): Promise<void> {
  await requireRoom(transaction, eventQuota, { owners: {} });
  await transaction
    .insertInto("patternEvents")
    .values({
      at,
      kind,
      personId: person.id,
      personName: person.name,
      version,
      segmentId,
      customerId: customer?.customerId ?? null,
      boardId: customer?.boardId ?? null,
      detailsBody: JSON.stringify(details),
    })
    .execute();
}
