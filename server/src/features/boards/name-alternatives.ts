import type { Alternatives } from "@zentaikan/board-model";
import type { StructureBody } from "@zentaikan/protocol/http";
import { namesOfPeople } from "../../identity/names-of-people.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** The alternatives of a board under the names of those who decided, as the workspace knows them [AC20]. */
export async function nameAlternatives(
  database: WorkspaceDatabase,
  { all, adopted, decided }: Alternatives,
): Promise<StructureBody["alternatives"]> {
  if (all.length === 1) return [];
  const said = all.map(({ id, refused }) => {
    return id === adopted ? decided && { reason: "", ...decided } : refused;
  });
  const authors = said.flatMap((one) => one?.author ?? []);
  const names = await namesOfPeople(database, authors);
  return all.map(({ id, name }, at) => {
    const one = said[at] ?? null;
    const author = one?.author ?? null;
    return {
      id,
      name,
      isAdopted: id === adopted,
      decided: one && {
        reason: one.reason,
        by: names.get(author ?? "") ?? "",
        author: author !== null && names.has(author) ? author : null,
        decidedAt: one.decidedAt,
      },
    };
  });
}
