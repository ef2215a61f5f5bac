import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { KeptOurDos } from "@zentaikan/board-model";
import { harmlessName, type BoardId, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { KeptStateBody, StateWordsBody } from "@zentaikan/protocol/versions";
import { Refusal } from "../../errors.ts";
import { newId } from "../../new-id.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { makeRoomForState } from "./kept-state-quotas.ts";
import { knownTo, OUR_EYES, type NamedKeptState, type StateEyes } from "./known-states.ts";
import { boundOurDos, ourDosBody } from "./our-dos-of-states.ts";
import { turnOf, type Turn } from "./turn.ts";

export interface NewKeptState {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  /** Whose quota it counts against. */
  readonly chargedTo: string;
  readonly occasion: KeptStateBody["occasion"];
  readonly name: string;
  readonly party: Party;
  /** The whole document, as one update. */
  readonly state: Uint8Array;
  /** What lay beside the board of our Dos; null where that could not be read. */
  readonly ourDos: readonly KeptOurDos[] | null;
  /** What it says; null where it is read when somebody looks. */
  readonly words: StateWordsBody | null;
  readonly turn?: Turn | null;
}

/** Keeps the state, durably. @throws Refusal quotaReached */
export async function keepState(
  database: WorkspaceDatabase,
  { boardId, person, chargedTo, occasion, name, party, state, ...kept }: NewKeptState,
  now: number,
): Promise<KeptStateBody> {
  const { ourDos, words, turn = null } = kept;
  const by = { personId: person.id, personName: person.name };
  const turnBody = turn && JSON.stringify(turn);
  const row = { id: newId(), boardId, party, at: now, ...by, occasion, name, turnBody };
  const wordsBody = words && JSON.stringify(words);
  const beside = { ourDosBody: ourDosBody(ourDos) };
  const bytes = state.length + Buffer.byteLength(wordsBody ?? "");
  await inTransaction(database, async (transaction) => {
    await makeRoomForState(transaction, { boardId, occasion, chargedTo, bytes });
    await transaction
      .insertInto("snapshots")
      .values({ ...row, ...beside, chargedTo, hash: hashOf(state), state, wordsBody })
      .execute();
    await boundOurDos(transaction, boardId);
  });
  return keptStateBody({ ...row, bytes }, OUR_EYES);
}

/** Takes one away that was kept for what then did not come. */
export async function forgetState(
  database: WorkspaceDatabase,
  { id }: Pick<KeptStateBody, "id">,
): Promise<void> {
  await database.deleteFrom("snapshots").where("id", "=", id).execute();
}

/** Those that these eyes know of, the newest first. */
export async function listKeptStates(
  database: WorkspaceDatabase,
  boardId: BoardId,
  eyes: StateEyes,
): Promise<KeptStateBody[]> {
  const rows = await database
    .selectFrom("snapshots")
    .select(keptStateColumns)
    .where("boardId", "=", boardId)
    .where(knownTo(eyes))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map((row) => keptStateBody(row, eyes));
}

/** For whom the state was kept; null where this board has none of this id. */
export async function partyOfKeptState(
  database: WorkspaceDatabase,
  { boardId, id }: Pick<NamedKeptState, "boardId" | "id">,
): Promise<Party | null> {
  const row = await database
    .selectFrom("snapshots")
    .select("party")
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.party ?? null;
}

/** @throws Error where this board has none of this id */
export async function headOfState(
  database: WorkspaceDatabase,
  { boardId, id }: Pick<NamedKeptState, "boardId" | "id">,
): Promise<{ name: string; at: number; party: Party }> {
  return database
    .selectFrom("snapshots")
    .select(["name", "at", "party"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** States of versions that are for our team alone. */
export async function internalKeptStates(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<string[]> {
  const rows = await database
    .selectFrom("snapshots")
    .select("id")
    .where("boardId", "=", boardId)
    .where("party", "=", "internal")
    .execute();
  return rows.map(({ id }) => id);
}

export async function idsOfStates(
  database: WorkspaceDatabase,
  boardId: BoardId,
): Promise<string[]> {
  const ofBoard = database.selectFrom("snapshots").where("boardId", "=", boardId);
  return (await ofBoard.select("id").execute()).map(({ id }) => id);
}

/** @throws Refusal noSuchSnapshot; Error when it is damaged */
export async function readState(
  database: WorkspaceDatabase,
  { boardId, id, eyes }: NamedKeptState,
): Promise<Uint8Array> {
  const row = await database
    .selectFrom("snapshots")
    .select(["hash", "state"])
    .where("boardId", "=", boardId)
    .where("id", "=", id)
    .where(knownTo(eyes))
    .executeTakeFirst();
  if (row === undefined) throw new Refusal("noSuchSnapshot");
  if (!hashOf(row.state).equals(row.hash)) throw new Error(`kept state ${id} is damaged`);
  return row.state;
}

function hashOf(state: Uint8Array): Buffer {
  return createHash("sha256").update(state).digest();
}

interface KeptStateRow {
  readonly id: string;
  readonly at: number;
  readonly personId: string;
  readonly personName: string;
  readonly occasion: KeptStateBody["occasion"];
  readonly name: string;
  readonly turnBody: string | null;
  readonly bytes: number;
}

/** What `keptStateBody` needs of a row. Sizes are read off the row's head. */
export const keptStateColumns = [
  "id",
  "at",
  "personId",
  "personName",
  "occasion",
  "name",
  "turnBody",
  sql<number>`octet_length("state") + coalesce(octet_length("wordsBody"), 0)`.as("bytes"),
] as const;

export function keptStateBody(row: KeptStateRow, eyes: StateEyes): KeptStateBody {
  const { id, at, personId, personName, occasion, name, bytes } = row;
  const by = { id: personId, name: harmlessName(personName) };
  const turn = shownTurn(turnOf(row), eyes);
  // Our Dos may lie in a state of an earlier release: how much is no guest's business.
  const takes = eyes.side === "internal" ? bytes : null;
  return { id, at: new Date(at).toISOString(), by, occasion, name, bytes: takes, turn };
}

/** What changed since a state that somebody does not know would say what that one was. */
function shownTurn(turn: Turn | null, eyes: StateEyes): KeptStateBody["turn"] {
  if (turn === null) return null;
  const { since, people, changes, count } = turn;
  return since < eyes.since ? { people, changes: [], count: 0 } : { people, changes, count };
}
