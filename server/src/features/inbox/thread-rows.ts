import { sql } from "kysely";
import type { Party } from "@zentaikan/protocol";
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
  const asked = JSON.stringify(boardIds);
  const source =
    boardIds.length <= fewBoards
      ? sql`json_each(${asked}) as asked
          cross join "commentThreads" as threads on threads."boardId" = asked.value
          cross join boards on boards.id = threads."boardId"`
      : sql`"commentThreads" as threads indexed by "threadsByTime"
          cross join boards on boards.id = threads."boardId"
            and boards.id in (select value from json_each(${asked}))`;
  const { rows } = await sql<ThreadRow>`
    select threads.*, boards.title, customers."nameJa", customers."nameEn"
    from ${source}
    cross join customers on customers.id = boards."customerId"
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
  const { rows } = await sql<ThreadRow>`
    select threads.*, boards.title, customers."nameJa", customers."nameEn"
    from json_each(${pairs(keys)}) as asked
    cross join "commentThreads" as threads
      on threads."boardId" = asked.value ->> 0 and threads."threadId" = asked.value ->> 1
    cross join boards on boards.id = threads."boardId"
    cross join customers on customers.id = boards."customerId"
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
    from json_each(${pairs(threads)}) as asked
    cross join "commentEntries" as entries
      on entries."boardId" = asked.value ->> 0 and entries."threadId" = asked.value ->> 1
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
    from json_each(${JSON.stringify(personIds)}) as reader
    cross join json_each(${pairs(threads)}) as asked
    cross join "commentsSeen" as seen on seen."personId" = reader.value
      and seen."boardId" = asked.value ->> 0 and seen."threadId" = asked.value ->> 1
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
    from json_each(${JSON.stringify(personIds)}) as reader
    cross join json_each(${JSON.stringify([...boardIds])}) as asked
    cross join "boardVisits" as visits
      on visits."personId" = reader.value and visits."boardId" = asked.value
  `.execute(database);
  const visits = new Set(rows.map(({ personId, boardId }) => `${personId} ${boardId}`));
  return (personId, boardId) => visits.has(`${personId} ${boardId}`);
}

function pairs(keys: readonly ThreadKey[]): string {
  return JSON.stringify(keys.map(({ boardId, threadId }) => [boardId, threadId]));
}
