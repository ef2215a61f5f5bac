import type { FindingAnswer } from "@zentaikan/board-model";
import type { StructureBody } from "@zentaikan/protocol/http";
import { namesOfPeople } from "../../identity/names-of-people.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** Answers to findings under the names of those who gave them, as the workspace knows them [AC20]. */
export async function nameAnswers(
  database: WorkspaceDatabase,
  answers: ReadonlyMap<string, FindingAnswer>,
): Promise<StructureBody["onPurpose"]> {
  const authors = [...answers.values()].flatMap(({ author }) => author ?? []);
  const names = await namesOfPeople(database, authors);
  return [...answers].map(([findingId, { reason, author, answeredAt }]) => ({
    findingId,
    reason,
    by: names.get(author ?? "") ?? "",
    author: author !== null && names.has(author) ? author : null,
    answeredAt,
  }));
}
