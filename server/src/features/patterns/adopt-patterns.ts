import type { AdoptPatternsBody, DismissPatternsBody } from "@zentaikan/protocol/patterns";
import type { FoundPatterns } from "./found-patterns.ts";
import type { PersonBody } from "@zentaikan/protocol/http";
import type * as z from "zod";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { newId } from "../../new-id.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { findAdopted, type Adopted } from "./adopted.ts";
import { recordPatternEvent } from "./pattern-events.ts";
import { endPlaces, everyPlaceNow, settlePlaces } from "./places.ts";
import { foundName, weigh, type Weighed } from "./propose-patterns.ts";

const versionQuota: Quota = { "patternVersions workspace": { count: 1000 } };

interface Deciding {
  readonly person: PersonBody;
  readonly at: number;
}

/**
 * The segmentation becomes the next version: segments that go on keep id, name and description,
 * customers stand where it places them, and those that were moved by hand stay while their segment
 * goes on.
 * @param found as it is now, of the basis that was asked for
 * @throws Refusal patternsAdoptedMeanwhile, segmentationMovedOn, noPatternsFound, quotaReached
 */
export async function adoptPatterns(
  transaction: WorkspaceDatabase,
  found: FoundPatterns,
  { asked, person, at }: Deciding & { readonly asked: z.output<typeof AdoptPatternsBody> },
): Promise<void> {
  const adopted = await requireUnchanged(transaction, found, asked);
  const now = await everyPlaceNow(transaction);
  const weighed = await weigh(found, adopted, now);
  if (weighed === null) throw new Refusal("noPatternsFound");
  await requireRoom(transaction, versionQuota, { owners: {} });
  const version = (adopted?.version.version ?? 0) + 1;
  const { basis, inputHash, verdict, patterns } = found;
  await transaction
    .insertInto("patternVersions")
    .values({
      version,
      at,
      personId: person.id,
      personName: person.name,
      reason: asked.reason,
      basis,
      inputHash,
      customers: found.customers.length,
      patterns,
      verdictBody: JSON.stringify(verdict),
    })
    .execute();
  const ids = weighed.continues.map((id) => id ?? newId());
  const names = new Map(asked.names.map(({ found: place, name }) => [place, name]));
  for (const [place, segmentId] of ids.entries()) {
    await keepSegment(transaction, { segmentId, name: names.get(place) });
  }
  await transaction
    .insertInto("patternMedoids")
    .values(
      weighed.segments.map(({ autoName, patternKey, stability }, place) => ({
        version,
        segmentId: ids[place] ?? "",
        autoNameJa: autoName.ja,
        autoNameEn: autoName.en,
        patternKey,
        stability,
      })),
    )
    .execute();
  const moved = await stand(transaction, weighed, { ids, version, at });
  const data = { basis, inputHash, customers: found.customers.length, moved };
  await recordPatternEvent(
    transaction,
    { kind: "adopted", person, version, details: { reason: asked.reason, data } },
    at,
  );
  const details = { version, inputHash, reason: asked.reason, customers: data.customers, moved };
  await recordAudit(transaction, { kind: "patternsAdopted", actor: person, details }, at);
}

/** Somebody decides against it. @throws Refusal as `adoptPatterns` */
export async function dismissPatterns(
  transaction: WorkspaceDatabase,
  found: FoundPatterns,
  { asked, person, at }: Deciding & { readonly asked: z.output<typeof DismissPatternsBody> },
): Promise<void> {
  const adopted = await requireUnchanged(transaction, found, asked);
  const { basis, inputHash } = found;
  const version = adopted?.version.version ?? null;
  const data = { basis, inputHash, customers: found.customers.length, moved: 0 };
  await recordPatternEvent(
    transaction,
    { kind: "dismissed", person, version, details: { reason: asked.reason, data } },
    at,
  );
  const details = { inputHash, reason: asked.reason };
  await recordAudit(transaction, { kind: "patternsDismissed", actor: person, details }, at);
}

async function requireUnchanged(
  transaction: WorkspaceDatabase,
  { inputHash }: FoundPatterns,
  asked: { readonly was: number | null; readonly inputHash: string },
): Promise<Adopted | null> {
  const adopted = await findAdopted(transaction);
  if ((adopted?.version.version ?? null) !== asked.was) {
    throw new Refusal("patternsAdoptedMeanwhile");
  }
  if (inputHash !== asked.inputHash) throw new Refusal("segmentationMovedOn");
  return adopted;
}

/** A segment that is found again is no longer retired. */
async function keepSegment(
  transaction: WorkspaceDatabase,
  { segmentId, name }: { readonly segmentId: string; readonly name: string | undefined },
): Promise<void> {
  const known = { retiredAt: null, ...(name !== undefined && { name }) };
  await transaction
    .insertInto("patternSegments")
    .values({ id: segmentId, name: name ?? "", description: "", retiredAt: null })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(known))
    .execute();
}

/** @returns how many stand somewhere else than before */
async function stand(
  transaction: WorkspaceDatabase,
  { places, leaving }: Weighed,
  {
    ids,
    version,
    at,
  }: { readonly ids: readonly string[]; readonly version: number; readonly at: number },
): Promise<number> {
  const idOf = new Map(ids.map((id, place) => [foundName(place), id]));
  await endPlaces(
    transaction,
    leaving.map(({ number }) => number),
    at,
  );
  const wanted = places.map(({ hand, ...place }) => ({
    ...place,
    segmentId: place.segmentId === null ? null : (idOf.get(place.segmentId) ?? null),
    nearestId: idOf.get(place.nearestId) ?? "",
    nextId: place.nextId === null ? null : (idOf.get(place.nextId) ?? null),
    version,
    how: hand === null ? ("adopted" as const) : ("byHand" as const),
    reason: hand?.reason ?? "",
    personName: hand?.personName ?? null,
    at,
  }));
  return leaving.length + (await settlePlaces(transaction, wanted, at));
}
