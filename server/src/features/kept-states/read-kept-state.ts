import { StateWordsBody, type KeptStateInWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../../errors.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import { noteWhereRoom } from "../../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { knownTo, type NamedKeptState } from "./known-states.ts";
import { keptStateBody, keptStateColumns, readState } from "./kept-states.ts";

export interface KeptStateReader {
  readonly database: WorkspaceDatabase;
  readonly describeState: (state: Uint8Array, about: string) => Promise<StateWordsBody>;
}

/** As `findKeptState`. @throws Refusal noSuchSnapshot */
export async function readKeptState(
  reader: KeptStateReader,
  named: NamedKeptState,
): Promise<KeptStateInWordsBody> {
  const found = await findKeptState(reader, named);
  if (found === null) throw new Refusal("noSuchSnapshot");
  return found;
}

/**
 * What a kept state says, from its row; null where there is none for these eyes. One that was kept
 * by an earlier release is read again, and its row says so from then on.
 */
export async function findKeptState(
  { database, describeState }: KeptStateReader,
  { boardId, id, eyes }: NamedKeptState,
): Promise<KeptStateInWordsBody | null> {
  const row = await database
    .selectFrom("snapshots")
    .select([...keptStateColumns, "wordsBody"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .where(knownTo(eyes))
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = StateWordsBody.safeParse(JSON.parse(row.wordsBody ?? "null"));
  if (kept.success) return { snapshot: keptStateBody(row, eyes), words: kept.data };
  const words = await describeState(
    await readState(database, { boardId, id, eyes }),
    aboutKept(id),
  );
  const wordsBody = JSON.stringify(words);
  const note = database.updateTable("snapshots").set({ wordsBody }).where("id", "=", id);
  await noteWhereRoom(note.execute());
  return { snapshot: keptStateBody(row, eyes), words };
}
