import { readPatternKey, segmentingCustomers, type Member } from "@zentaikan/capital-graph";
import type { SegmentBasis } from "@zentaikan/protocol/segments";
import { standingChanges, standingPage } from "../features/boards/standing-structures.ts";
import { namingLineup } from "../features/lineups/naming-lineup.ts";
import { idOfPlace } from "../features/segments/segmented.ts";
import { readStandingRows } from "../features/segments/standing-rows.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** As `graph segments` of capital-graph says it of a file, with customers under their ids and names. */
export async function segmentsOfWorkspace(
  database: WorkspaceDatabase,
  basis: SegmentBasis,
  say: (line: string) => void,
) {
  const { structures, leftOut, lineup, inputHash } = await readStandingRows(
    basis,
    {
      standings: {
        changes: () => standingChanges(database),
        page: (asked) => standingPage(database, asked),
      },
      namingLineup: () => namingLineup(database),
    },
    (rows) => say(`Read ${rows} customers.`),
  );
  const members = structures.flatMap(({ patternKey, isIncomplete }, place): Member[] => {
    const form = readPatternKey(patternKey);
    return form === null
      ? []
      : [{ id: idOfPlace(place), form: { ...form, incomplete: isIncomplete } }];
  });
  const names = await namesOf(database);
  const named = (id: string) => {
    const customerId = structures[Number(id)]?.customerId ?? "";
    return { id: customerId, name: names.get(customerId) ?? "" };
  };
  const search = segmentingCustomers(members, lineup);
  let step = "";
  for (;;) {
    const { done, value } = search.next();
    if (done === true) {
      const { verdict, found } = value;
      const ofKind = (kind: "borderline" | "candidate") =>
        (found?.customers ?? [])
          .filter(({ assignment }) => assignment.kind === kind)
          .map(({ id, assignment: { nearest } }) => ({
            ...named(id),
            nearest: { medoid: named(nearest.medoid), distance: nearest.distance },
          }));
      return {
        basis,
        inputHash,
        leftOut,
        k: found?.k ?? null,
        silhouette: found?.silhouette ?? null,
        silhouettes: found?.silhouettes ?? [],
        nullTest: found?.nullTest ?? null,
        verdict: verdict.text,
        segments: (found?.segments ?? []).map((segment) => ({
          name: segment.autoName,
          medoid: named(segment.medoid),
          members: segment.members.map(named),
          radius: segment.radius,
          stability: segment.stability,
          signature: segment.signature,
        })),
        borderline: ofKind("borderline"),
        candidates: ofKind("candidate"),
      };
    }
    if (value.step !== step) say(`${value.step} …`);
    ({ step } = value);
  }
}

async function namesOf(database: WorkspaceDatabase): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom("customers").select(["id", "nameJa"]).execute();
  return new Map(rows.map(({ id, nameJa }) => [id, nameJa]));
}
