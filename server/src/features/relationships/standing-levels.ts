import type { StandingLevelBody } from "@zentaikan/protocol/relationships";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * Assessments that nobody corrected or withdrew, of each customer the last so many by their day.
 * @param only of these customers
 */
export async function standingLevels(
  database: WorkspaceDatabase,
  { only, most }: { readonly only: readonly string[]; readonly most: number },
): Promise<ReadonlyMap<string, readonly StandingLevelBody[]>> {
  const ranked = database
    .selectFrom("relationshipRecords as record")
    .select(({ fn }) => [
      "record.customerId",
      "record.level",
      "record.viewpoint",
      "record.assessedOn",
      fn
        .agg<number>("row_number")
        .over((over) =>
          over
            .partitionBy("record.customerId")
            .orderBy("record.assessedOn", "desc")
            .orderBy("record.at", "desc")
            .orderBy("record.id", "desc"),
        )
        .as("rank"),
    ])
    .where("record.customerId", "in", only)
    .where("record.kind", "!=", "withdrawn")
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("relationshipRecords as end")
            .select("end.id")
            .whereRef("end.about", "=", "record.id"),
        ),
      ),
    );
  const rows = await database
    .selectFrom(ranked.as("ranked"))
    .selectAll()
    .where("rank", "<=", most)
    .orderBy("rank", "desc")
    .execute();
  const levels = new Map<string, StandingLevelBody[]>();
  for (const { customerId, level, viewpoint, assessedOn: at } of rows) {
    if (level === null || viewpoint === null || at === null) continue;
    const known = levels.get(customerId) ?? [];
    levels.set(customerId, known);
    known.push({ level, viewpoint, at });
  }
  return levels;
}
