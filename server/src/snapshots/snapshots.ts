import { createHash } from "node:crypto";
import type { BoardId } from "@zentaikan/protocol";
import type { PersonBody, SnapshotBody } from "@zentaikan/protocol/http";
import { Refusal } from "../errors.ts";
import { newId } from "../new-id.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

export interface NewSnapshot {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly occasion: SnapshotBody["occasion"];
  /** The whole document, as one update. */
  readonly state: Uint8Array;
}

/** Of those that nobody asked for, a board keeps so many. */
const maxAutomatic = 20;

/** Keeps the state, durably. */
export async function keepSnapshot(
  database: WorkspaceDatabase,
  { boardId, person, occasion, state }: NewSnapshot,
  now: number,
): Promise<SnapshotBody> {
  const row = { id: newId(), boardId, at: now, personId: person.id, personName: person.name };
  await database
    .insertInto("snapshots")
    .values({ ...row, occasion, hash: hashOf(state), state })
    .execute();
  await dropOldAutomatic(database, boardId);
  return bodyOf({ ...row, occasion });
}

/** The newest first. */
export async function listSnapshots(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<SnapshotBody[]> {
  const rows = await database
    .selectFrom("snapshots")
    .select(["id", "at", "personId", "personName", "occasion"])
    .where("boardId", "=", boardId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(bodyOf);
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
}

function bodyOf({ id, at, personId, personName, occasion }: SnapshotRow): SnapshotBody {
  const by = { id: personId, name: personName };
  return { id, at: new Date(at).toISOString(), by, occasion };
}
