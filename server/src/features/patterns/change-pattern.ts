import type { ChangePatternBody } from "@zentaikan/protocol/patterns";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { AuditKind } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findAdopted, nameOf, placerOf, type SegmentRow } from "./adopted.ts";
import { recordPatternEvent, type EventDetails } from "./pattern-events.ts";
import type { PatternsTables } from "./patterns-tables.ts";
import { placesNow, settlePlaces, wantedOf } from "./places.ts";

const CUSTOMERS_AT_ONCE = 500;

interface Changing {
  readonly segmentId: string;
  readonly change: ChangePatternBody;
  readonly person: PersonBody;
  readonly at: number;
}

/**
 * What people call and say of a segment; whom it has is nothing of this. One that is retired takes
 * nobody any more: those it had are placed anew among the others, except whom people put there.
 * @throws Refusal noSuchSegment, changedMeanwhile, quotaReached
 */
export async function changePattern(
  transaction: WorkspaceDatabase,
  { segmentId, change, person, at }: Changing,
): Promise<void> {
  const adopted = await findAdopted(transaction);
  const known = adopted?.segments.find((segment) => segment.segmentId === segmentId);
  if (adopted === null || known === undefined) throw new Refusal("noSuchSegment");
  const { was = {}, name, description, retired } = change;
  const isRetired = known.retiredAt !== null;
  if (
    (was.name ?? known.name) !== known.name ||
    (was.description ?? known.description) !== known.description ||
    (was.retired ?? isRetired) !== isRetired
  ) {
    throw new Refusal("changedMeanwhile");
  }
  const say = sayer(transaction, { known, version: adopted.version.version, person, at });
  const update = (row: Partial<PatternsTables["patternSegments"]>) =>
    transaction.updateTable("patternSegments").set(row).where("id", "=", segmentId).execute();
  if (name !== undefined && name !== known.name) {
    await update({ name });
    const [before, after] = [nameOf(known), nameOf({ ...known, name })];
    await say("renamed", "patternRenamed", { was: before, is: after });
  }
  if (description !== undefined && description !== known.description) {
    await update({ description });
    await say("described", "patternDescribed", {
      was: inBoth(known.description),
      is: inBoth(description),
    });
  }
  if (retired !== undefined && retired !== isRetired) {
    await update({ retiredAt: retired ? at : null });
    await say(retired ? "retired" : "takenBack", retired ? "patternRetired" : "patternTakenBack");
    await placeEverybodyAnew(transaction, at);
  }
}

function sayer(
  transaction: WorkspaceDatabase,
  {
    known,
    version,
    person,
    at,
  }: Pick<Changing, "person" | "at"> & { readonly known: SegmentRow; readonly version: number },
) {
  return async (
    kind: PatternsTables["patternEvents"]["kind"],
    auditKind: AuditKind,
    said: EventDetails = {},
  ): Promise<void> => {
    const { segmentId } = known;
    const details = { ...said, segmentName: nameOf(known) };
    await recordPatternEvent(transaction, { kind, person, version, segmentId, details }, at);
    const audited = { segmentId, segment: nameOf(known).ja, ...(said.is && { to: said.is.ja }) };
    await recordAudit(transaction, { kind: auditKind, actor: person, details: audited }, at);
  };
}

/** By what their structures were when they were placed last. */
async function placeEverybodyAnew(transaction: WorkspaceDatabase, at: number): Promise<void> {
  const adopted = await findAdopted(transaction);
  if (adopted === null) return;
  const place = placerOf(adopted);
  const { version } = adopted.version;
  // New rows come behind those that were there.
  const { last } = await transaction
    .selectFrom("patternPlaces")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  for (let after = 0; ;) {
    const rows = await placesNow(transaction)
      .where("number", ">", after)
      .where("number", "<=", last)
      .orderBy("number")
      .limit(CUSTOMERS_AT_ONCE)
      .execute();
    const wanted = rows.flatMap((row) => {
      const to = row.how === "byHand" ? null : place(row.patternKey);
      const how = "placed" as const;
      return to === null ? [] : [{ ...wantedOf(row), ...to, version, how, personName: null, at }];
    });
    await settlePlaces(transaction, wanted, at);
    const end = rows.at(-1);
    if (end === undefined) break;
    after = end.number;
  }
}

function inBoth(words: string) {
  return { ja: words, en: words };
}
