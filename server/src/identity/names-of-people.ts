import { harmlessName } from "@zentaikan/protocol";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

/** Names by ids that people wrote somewhere, as the workspace knows them; made-up ids have none. */
export async function namesOfPeople(
  database: WorkspaceDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom("persons")
    .select(["id", "name"])
    // Ids are what people wrote: a million of them is no query.
    .where("id", "in", [...new Set(ids)].slice(0, maxIds))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, harmlessName(name)]));
}

const maxIds = 1000;
