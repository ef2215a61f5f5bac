import type { Selectable } from "kysely";
import type { DueReason, PatternVersionBody } from "@zentaikan/protocol/patterns";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { patternPlacer } from "./place-pattern.ts";
import type { PatternsTables } from "./patterns-tables.ts";

type VersionRow = Selectable<PatternsTables["patternVersions"]>;
export type SegmentRow = Awaited<ReturnType<typeof segmentsOfVersion>>[number];

export interface Adopted {
  readonly version: VersionRow;
  /** In the order of their ids, retired ones included. */
  readonly segments: readonly SegmentRow[];
}

/** Candidates of new patterns, and how surely a segment came back: what makes people look anew. */
const MOST_CANDIDATES = 4;
const MOST_CANDIDATES_SHARE = 0.1;
const LEAST_STABILITY = 0.6;

/** The version that counts; null before the first one. */
export async function findAdopted(database: WorkspaceDatabase): Promise<Adopted | null> {
  const version = await database
    .selectFrom("patternVersions")
    .selectAll()
    .where("version", "=", (versions) =>
      versions.selectFrom("patternVersions").select(({ fn }) => fn.max("version").as("newest")),
    )
    .executeTakeFirst();
  if (version === undefined) return null;
  return { version, segments: await segmentsOfVersion(database, version.version) };
}

/** Into which nobody is placed, a retired segment is not. */
export function placerOf({ segments }: Adopted): ReturnType<typeof patternPlacer> {
  return patternPlacer(segments.filter(({ retiredAt }) => retiredAt === null));
}

export function nameOf({ name, autoNameJa, autoNameEn }: SegmentRow) {
  return name === "" ? { ja: autoNameJa, en: autoNameEn } : { ja: name, en: name };
}

/** Why patterns should be looked for anew, in view of where customers stand and how surely. */
export function dueReasons(
  { candidates: count, all }: { readonly candidates: number; readonly all: number },
  stabilities: readonly number[],
): DueReason[] {
  const share = all === 0 ? 0 : count / all;
  const stability = Math.min(1, ...stabilities);
  const due: DueReason[] = [];
  if (count > MOST_CANDIDATES || share > MOST_CANDIDATES_SHARE) {
    due.push({ kind: "candidates", count, share });
  }
  if (stability < LEAST_STABILITY) due.push({ kind: "unstable", stability });
  return due;
}

export function versionBody(row: VersionRow): PatternVersionBody {
  const { version, at, personName, reason, basis, inputHash, customers, patterns } = row;
  return {
    version,
    at: new Date(at).toISOString(),
    by: personName,
    reason,
    basis,
    inputHash,
    customers,
    patterns,
    verdict: JSON.parse(row.verdictBody) as PatternVersionBody["verdict"],
  };
}

function segmentsOfVersion(database: WorkspaceDatabase, version: number) {
  return database
    .selectFrom("patternMedoids")
    .innerJoin("patternSegments", "patternSegments.id", "patternMedoids.segmentId")
    .select([
      "patternSegments.id as segmentId",
      "patternSegments.name",
      "patternSegments.description",
      "patternSegments.retiredAt",
      "patternMedoids.autoNameJa",
      "patternMedoids.autoNameEn",
      "patternMedoids.patternKey",
      "patternMedoids.stability",
    ])
    .where("patternMedoids.version", "=", version)
    .orderBy("patternSegments.id")
    .execute();
}
