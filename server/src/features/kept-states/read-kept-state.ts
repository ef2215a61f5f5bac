import { StateWordsBody, type KeptStateInWordsBody } from "@zentaikan/protocol/versions";
import { knownParties } from "../../policy/policy.ts";
import { Refusal } from "../../errors.ts";
import { aboutKept } from "../../interpretation/document-worker.ts";
import { noteWhereRoom } from "../../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readState, keptStateBody, type NamedKeptState } from "./kept-states.ts";

export interface KeptStateReader {
  readonly database: WorkspaceDatabase;
  readonly describeState: (state: Uint8Array, about: string) => Promise<StateWordsBody>;
}

/**
 * What a kept state says, from its row. One that was kept by an earlier release is read again,
 * and its row says so from then on.
 * @throws Refusal noSuchSnapshot
 */
export async function readKeptState(
  { database, describeState }: KeptStateReader,
  { boardId, id, side }: NamedKeptState,
): Promise<KeptStateInWordsBody> {
  const row = await database
    .selectFrom("snapshots")
    .select(["id", "at", "personId", "personName", "occasion", "name", "wordsBody"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .where("party", "in", knownParties(side))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchSnapshot");
  const kept = StateWordsBody.safeParse(JSON.parse(row.wordsBody ?? "null"));
  if (kept.success) return { snapshot: keptStateBody(row), words: kept.data };
  const words = await describeState(
    await readState(database, { boardId, id, side }),
    aboutKept(id),
  );
  const wordsBody = JSON.stringify(words);
  const note = database.updateTable("snapshots").set({ wordsBody }).where("id", "=", id);
  await noteWhereRoom(note.execute());
  return { snapshot: keptStateBody(row), words };
}
