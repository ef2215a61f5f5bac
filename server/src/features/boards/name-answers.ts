import type { FindingAnswer } from "@zentaikan/board-model";
import { harmlessName } from "@zentaikan/protocol";
import type { StructureBody } from "@zentaikan/protocol/http";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** Answers to findings under the names of those who gave them, as the workspace knows them [AC20]. */
export async function nameAnswers(
  database: WorkspaceDatabase,
  answers: ReadonlyMap<string, FindingAnswer>,
): Promise<StructureBody["onPurpose"]> {
  const authors = [...new Set([...answers.values()].flatMap(({ author }) => author ?? []))];
  const rows =
    authors.length === 0
      ? []
      : await database
          .selectFrom("persons")
          .select(["id", "name"])
          // Ids are what people wrote: a million of them is no query.
          .where("id", "in", authors.slice(0, maxAuthors))
          .execute();
  const names = new Map(rows.map(({ id, name }) => [id, harmlessName(name)]));
  return [...answers].map(([findingId, { reason, author, answeredAt }]) => ({
    findingId,
    reason,
    by: names.get(author ?? "") ?? "",
    answeredAt,
  }));
}

const maxAuthors = 1000;
