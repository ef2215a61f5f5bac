import { patternItems, readPatternKey } from "@zentaikan/capital-graph";
import type { AnswerPatternBody } from "@zentaikan/protocol/pattern-starts";
import { Refusal } from "../../errors.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

/**
 * Keeps what somebody said of items of the pattern of a board. Of two at once each keeps theirs; of
 * one item the last word stands.
 * @throws Refusal badRequest of what is no item of it
 */
export async function answerPattern(
  database: WorkspaceDatabase,
  {
    boardId,
    personId,
    now,
  }: { readonly boardId: string; readonly personId: string; readonly now: number },
  { answers }: AnswerPatternBody,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    const row = await transaction
      .selectFrom("patternStarts")
      .select("patternKey")
      .where("boardId", "=", boardId)
      .executeTakeFirst();
    const form = row === undefined ? null : readPatternKey(row.patternKey);
    const items = new Set(form === null ? [] : patternItems(form).map(({ id }) => id));
    const said = new Map(answers.map(({ item, says }) => [item, says]));
    if ([...said.keys()].some((item) => !items.has(item))) throw new Refusal("badRequest");
    const before = transaction.deleteFrom("patternAnswers").where("boardId", "=", boardId);
    await before.where("item", "in", [...said.keys()]).execute();
    const rows = [...said].flatMap(([item, says]) => {
      const instead = says.kind === "instead" ? says.node : null;
      const row = { boardId, item, instead, answeredBy: personId, answeredAt: now };
      return says.kind === "open" ? [] : [row];
    });
    if (rows.length > 0) await transaction.insertInto("patternAnswers").values(rows).execute();
  });
}
