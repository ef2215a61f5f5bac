import { createHash } from "node:crypto";
import { harmlessName, type BoardId } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { SnapshotBody, StateWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../errors.ts";
import { newId } from "../new-id.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

export interface NewSnapshot {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly occasion: SnapshotBody["occasion"];
  readonly name: string;
  /** The whole document, as one update. */
  readonly state: Uint8Array;
  readonly words: StateWordsBody;
}

/** Of those that nobody asked for, a board keeps so many. */
const maxAutomatic = 20;

/** Keeps the state, durably. */
export async function keepSnapshot(
  database: WorkspaceDatabase,
  { boardId, person, occasion, name, state, words }: NewSnapshot,
  now: number,
): Promise<SnapshotBody> {
  const by = { personId: person.id, personName: person.name };
  const row = { id: newId(), boardId, at: now, ...by, occasion, name };
  await database
    .insertInto("snapshots")
    .values({ ...row, hash: hashOf(state), state, wordsBody: JSON.stringify(words) })
    .execute();
  await dropOldAutomatic(database, boardId);
  return snapshotBody(row);
}

/** The newest first. */
export async function listSnapshots(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<SnapshotBody[]> {
  const rows = await database
    .selectFrom("snapshots")
    .select(["id", "at", "personId", "personName", "occasion", "name"])
    .where("boardId", "=", boardId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(snapshotBody);
}

/** @throws Refusal noSuchSnapshot; Error when it is damaged */
export async function readSnapshot(
  database: WorkspaceDatabase,
  { boardId, id }: { readonly boardId: BoardId; readonly id: string },
): Promise<Uint8Array> {
  const row = await database
    .selectFrom("snapshots")
    .select(["hash", "state"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchSnapshot");
  if (!hashOf(row.state).equals(row.hash)) throw new Error(`snapshot ${id} is damaged`);
  return row.state;
}

async function dropOldAutomatic(database: WorkspaceDatabase, boardId: BoardId): Promise<void> {
  const automatic = database
    .selectFrom("snapshots")
    .select("id")
    .where("boardId", "=", boardId)
    .where("occasion", "=", "beforeRestore")
    .orderBy("at", "desc")
    .limit(-1)
    .offset(maxAutomatic);
  await database.deleteFrom("snapshots").where("id", "in", automatic).execute();
}

function hashOf(state: Uint8Array): Buffer {
  return createHash("sha256").update(state).digest();
}

interface SnapshotRow {
  readonly id: string;
  readonly at: number;
  readonly personId: string;
  readonly personName: string;
  readonly occasion: SnapshotBody["occasion"];
  readonly name: string;
}

export function snapshotBody(row: SnapshotRow): SnapshotBody {
  const { id, at, personId, personName, occasion, name } = row;
  const by = { id: personId, name: harmlessName(personName) };
  return { id, at: new Date(at).toISOString(), by, occasion, name };
}
