import type { MoveCustomerBody } from "@zentaikan/protocol/patterns";
import type { PersonBody } from "@zentaikan/protocol/http";
import type * as z from "zod";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { standingCustomer } from "../../storage/standing-customer.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findAdopted, nameOf, placerOf, type Adopted } from "./adopted.ts";
import { recordPatternEvent } from "./pattern-events.ts";
import { placesNow, settlePlaces, wantedOf } from "./places.ts";

interface Moving {
  readonly customerId: string;
  readonly asked: z.output<typeof MoveCustomerBody>;
  /** Whether whoever asks may see the board that stands for the customer. */
  readonly maySee: (boardId: string) => boolean;
  readonly person: PersonBody;
  readonly at: number;
}

/**
 * Moves a customer by hand, or gives it back to where its structure places it.
 * @throws Refusal noSuchCustomer, noSuchSegment, segmentRetired, changedMeanwhile, quotaReached
 */
export async function moveCustomer(
  transaction: WorkspaceDatabase,
  { customerId: named, asked, maySee, person, at }: Moving,
): Promise<void> {
  const adopted = await findAdopted(transaction);
  const customerId = await standingCustomer(transaction, named);
  const row = await placesNow(transaction).where("customerId", "=", customerId).executeTakeFirst();
  if (adopted === null || row === undefined || !maySee(row.boardId)) {
    throw new Refusal("noSuchCustomer");
  }
  if (row.segmentId !== asked.was) throw new Refusal("patternsAdoptedMeanwhile");
  const { version } = adopted.version;
  const isByHand = asked.kind === "byHand";
  const place = isByHand ? placeByHand(adopted, asked.segment) : placerOf(adopted)(row.patternKey);
  if (place === null || (!isByHand && row.how !== "byHand")) return;
  const how = isByHand ? ("byHand" as const) : ("placed" as const);
  const said = isByHand ? { reason: asked.reason, personName: person.name } : NOBODY_SAID;
  await settlePlaces(transaction, [{ ...wantedOf(row), ...place, version, how, ...said, at }], at);
  const { segmentId } = place;
  const [was, is] = [nameIn(adopted, row.segmentId), nameIn(adopted, segmentId)];
  const customer = { customerId, boardId: row.boardId };
  const kind = isByHand ? "movedByHand" : "movedBack";
  const details = { reason: asked.reason, was, is };
  await recordPatternEvent(
    transaction,
    { kind, person, version, segmentId, customer, details },
    at,
  );
  await recordAudit(
    transaction,
    {
      kind: isByHand ? "patternCustomerMoved" : "patternCustomerMovedBack",
      actor: person,
      customerId,
      details: { from: was?.ja ?? null, to: is?.ja ?? null, reason: asked.reason },
    },
    at,
  );
}

const NOBODY_SAID = { reason: "", personName: null };

function placeByHand({ segments }: Adopted, segmentId: string | null) {
  if (segmentId === null) return { segmentId, kind: "candidate" as const };
  const segment = segments.find((one) => one.segmentId === segmentId);
  if (segment === undefined) throw new Refusal("noSuchSegment");
  if (segment.retiredAt !== null) throw new Refusal("segmentRetired");
  return { segmentId, kind: "member" as const };
}

function nameIn({ segments }: Adopted, segmentId: string | null) {
  const segment = segments.find((one) => one.segmentId === segmentId);
  return segment === undefined ? null : nameOf(segment);
}
