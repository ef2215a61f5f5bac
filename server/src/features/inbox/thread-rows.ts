import { sql } from "kysely";
import type { Party } from "@zentaikan/protocol";
import { isPostgres, joinInOrder, listed, listedRows } from "../../storage/sql-words.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { WorkspaceTables } from "../../workspace-tables.ts";

/** A thread with the names that it goes by in lists. */
export type ThreadRow = WorkspaceTables["commentThreads"] & {
  readonly title: string;
  readonly nameJa: string;
  readonly nameEn: string;
};
type EntryRow = WorkspaceTables["commentEntries"];

/** Thread ids are made by clients, and two boards may have the same. */
interface ThreadKey {
  readonly boardId: string;
  readonly threadId: string;
}

export function keyOf({ boardId, threadId }: ThreadKey): string {
  return `${boardId}/${threadId}`;
}

/** With more boards than that, it is quicker to go through all threads from the newest. */
const fewBoards = 200;

interface NewestThreads {
  readonly boardIds: readonly string[];
  readonly parties: readonly Party[];
  readonly archivedToo: boolean;
  readonly limit: number;
}

/** The last moved first. */
export async function newestThreads(
  database: WorkspaceDatabase,
  { boardIds, parties, archivedToo, limit }: NewestThreads,
): Promise<ThreadRow[]> {
  const join = joinInOrder(database);
  const asked = listed(database, "asked", boardIds);
  const byTime = sql.raw(isPostgres(database) ? "" : `indexed by "threadsByTime"`);
  const source =
    boardIds.length <= fewBoards
      ? sql`${asked}
          ${join} "commentThreads" as threads on threads."boardId" = asked.value
          ${join} boards on boards.id = threads."boardId"`
      : sql`"commentThreads" as threads ${byTime}
          ${join} boards on boards.id = threads."boardId"
            and boards.id in (select value from ${asked})`;
  const { rows } = await sql<ThreadRow>`
    select threads.*, boards.title, customers."nameJa", customers."nameEn"
    from ${source}
    ${join} customers on customers.id = boards."customerId"
    where boards.archived <= ${archivedToo ? 1 : 0}
      and threads.party in (${sql.join(parties)})
    order by threads."lastAt" desc
    limit ${limit}
  `.execute(database);
  return rows;
}

/** These threads, where they are still there and their board is not archived. */
export async function namedThreads(
  database: WorkspaceDatabase,
  keys: readonly ThreadKey[],
): Promise<ThreadRow[]> {
  const join = joinInOrder(database);
  const { rows } = await sql<ThreadRow>`
    select threads.*, boards.title, customers."nameJa", customers."nameEn"
    from ${askedThreads(database, keys)}
    ${join} "commentThreads" as threads
      on threads."boardId" = asked."boardId" and threads."threadId" = asked."threadId"
    ${join} boards on boards.id = threads."boardId"
    ${join} customers on customers.id = boards."customerId"
    where boards.archived = 0
  `.execute(database);
  return rows;
}

/** By thread, what stands in it, in order. */
export async function entriesOf(
  database: WorkspaceDatabase,
  threads: readonly ThreadKey[],
): Promise<ReadonlyMap<string, EntryRow[]>> {
  const { rows } = await sql<EntryRow>`
    select entries.*
    from ${askedThreads(database, threads)}
    ${joinInOrder(database)} "commentEntries" as entries
      on entries."boardId" = asked."boardId" and entries."threadId" = asked."threadId"
    order by entries.number
  `.execute(database);
  return Map.groupBy(rows, keyOf);
}

/** By person, up to where they have seen each of the threads. */
export async function seenOf(
  database: WorkspaceDatabase,
  personIds: readonly string[],
  threads: readonly ThreadKey[],
): Promise<(personId: string, thread: ThreadKey) => number> {
  const { rows } = await sql<WorkspaceTables["commentsSeen"]>`
    select seen.*
    from ${listed(database, "reader", personIds)}
    cross join ${askedThreads(database, threads)}
    ${joinInOrder(database)} "commentsSeen" as seen on seen."personId" = reader.value
      and seen."boardId" = asked."boardId" and seen."threadId" = asked."threadId"
  `.execute(database);
  const seen = new Map(rows.map((row) => [`${row.personId} ${keyOf(row)}`, row.number]));
  return (personId, thread) => seen.get(`${personId} ${keyOf(thread)}`) ?? 0;
}

/** Which of the people have been on which of the boards. */
export async function visitsBy(
  database: WorkspaceDatabase,
  personIds: readonly string[],
  boardIds: Iterable<string>,
): Promise<(personId: string, boardId: string) => boolean> {
  const { rows } = await sql<{ readonly personId: string; readonly boardId: string }>`
    select visits."personId", visits."boardId"
    from ${listed(database, "reader", personIds)}
    cross join ${listed(database, "asked", [...boardIds])}
    ${joinInOrder(database)} "boardVisits" as visits
      on visits."personId" = reader.value and visits."boardId" = asked.value
  `.execute(database);
  const visits = new Set(rows.map(({ personId, boardId }) => `${personId} ${boardId}`));
  return (personId, boardId) => visits.has(`${personId} ${boardId}`);
}

function askedThreads(database: WorkspaceDatabase, keys: readonly ThreadKey[]) {
  return listedRows(database, "asked", ["boardId", "threadId"], keys);
}
