import type { BoardId } from "@zentaikan/protocol";
import { StateWordsBody, type KeptStateBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../errors.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { readSnapshot, snapshotBody } from "./snapshots.ts";

export interface KeptStateReader {
  readonly database: WorkspaceDatabase;
  readonly describeState: (state: Uint8Array) => Promise<StateWordsBody>;
}

/**
 * What a kept state says, from its row. One that was kept by an earlier release is read again,
 * and its row says so from then on.
 * @throws Refusal noSuchSnapshot
 */
export async function readKeptState(
  { database, describeState }: KeptStateReader,
  { boardId, id }: { readonly boardId: BoardId; readonly id: string },
): Promise<KeptStateBody> {
  const row = await database
    .selectFrom("snapshots")
    .select(["id", "at", "personId", "personName", "occasion", "name", "wordsBody"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchSnapshot");
  const kept = StateWordsBody.safeParse(JSON.parse(row.wordsBody ?? "null"));
  if (kept.success) return { snapshot: snapshotBody(row), words: kept.data };
  const words = await describeState(await readSnapshot(database, { boardId, id }));
  await database
    .updateTable("snapshots")
    .set({ wordsBody: JSON.stringify(words) })
    .where("id", "=", id)
    .execute();
  return { snapshot: snapshotBody(row), words };
}
