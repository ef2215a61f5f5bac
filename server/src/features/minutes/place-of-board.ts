import type { Text } from "@zentaikan/capital-graph";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/** What a board and its customer are called. */
export async function placeOfBoard(
  database: WorkspaceDatabase,
  boardId: string,
): Promise<{ readonly title: string; readonly customer: Text }> {
  const { title, nameJa, nameEn } = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .select(["boards.title", "nameJa", "nameEn"])
    .where("boards.id", "=", boardId)
    .executeTakeFirstOrThrow();
  return { title, customer: { ja: nameJa, en: nameEn } };
}
