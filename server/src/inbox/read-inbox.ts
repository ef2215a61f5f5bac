import type { BoardId, Party, Role } from "@zentaikan/protocol";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { PersonBody } from "@zentaikan/protocol/http";
import { knownParties } from "../access/policy.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import type { WorkspaceTables } from "../storage/workspace-tables.ts";
import { inboxItem } from "./inbox-item.ts";

export interface InboxOptions {
  readonly database: WorkspaceDatabase;
  /** What the person is, on every board on which they are something. */
  readonly rolesOf: (personId: string) => Promise<ReadonlyMap<string, Role>>;
  readonly sideOf: (personId: string) => Promise<Party>;
  readonly present: (boardId: BoardId) => readonly PersonBody[];
}

/** More than anybody reads; what is older is still on its board. */
const newestThreads = 300;

/**
 * Threads that concern the person, the last moved first.
 * @param onlyOn one board, or null for all that are not archived
 */
export async function readInbox(
  { database, rolesOf, sideOf, present }: InboxOptions,
  personId: string,
  onlyOn: BoardId | null = null,
): Promise<InboxItemBody[]> {
  const roles = await rolesOf(personId);
  const parties = knownParties(await sideOf(personId));
  const threads = await newest(database, { onlyOn, parties, boardIds: [...roles.keys()] });
  const entries = await entriesOf(database, threads);
  const seen = await seenBy(database, personId);
  const visited = await visitedBy(database, personId);
  const items: InboxItemBody[] = [];
  for (const { title, nameJa, nameEn, ...thread } of threads) {
    const boardId = thread.boardId as BoardId;
    const role = roles.get(boardId);
    if (role === undefined) continue;
    const isHere = present(boardId).some(({ id }) => id === personId);
    const item = inboxItem(
      {
        thread,
        entries: entries.get(keyOf(thread)) ?? [],
        board: { boardId, boardTitle: title, customerName: { ja: nameJa, en: nameEn } },
      },
      {
        personId,
        role,
        seen: seen.get(keyOf(thread)) ?? 0,
        isVisitor: isHere || visited.has(boardId),
      },
    );
    if (item !== null) items.push(item);
  }
  return items;
}

interface SoughtThreads {
  readonly onlyOn: BoardId | null;
  readonly parties: readonly Party[];
  readonly boardIds: readonly string[];
}

function newest(database: WorkspaceDatabase, { onlyOn, parties, boardIds }: SoughtThreads) {
  const threads = database
    .selectFrom("commentThreads")
    .innerJoin("boards", "boards.id", "commentThreads.boardId")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .selectAll("commentThreads")
    .select(["boards.title", "customers.nameJa", "customers.nameEn"])
    // Before the newest are taken: a guest's one board must not drown among those of others.
    .where("boards.id", "in", boardIds)
    .where("commentThreads.party", "in", parties)
    .orderBy("commentThreads.lastAt", "desc")
    .limit(newestThreads);
  return onlyOn === null
    ? threads.where("boards.archived", "=", 0).execute()
    : threads.where("boards.id", "=", onlyOn).execute();
}

type Entry = WorkspaceTables["commentEntries"];

async function entriesOf(
  database: WorkspaceDatabase,
  threads: readonly { readonly boardId: string; readonly threadId: string }[],
): Promise<ReadonlyMap<string, Entry[]>> {
  const entries = new Map<string, Entry[]>();
  if (threads.length === 0) return entries;
  const rows = await database
    .selectFrom("commentEntries")
    .selectAll()
    .where(
      "threadId",
      "in",
      threads.map(({ threadId }) => threadId),
    )
    .orderBy("number")
    .execute();
  for (const row of rows) {
    const known = entries.get(keyOf(row));
    if (known === undefined) entries.set(keyOf(row), [row]);
    else known.push(row);
  }
  return entries;
}

async function seenBy(database: WorkspaceDatabase, personId: string) {
  const rows = await database
    .selectFrom("commentsSeen")
    .selectAll()
    .where("personId", "=", personId)
    .execute();
  return new Map(rows.map((row) => [keyOf(row), row.number]));
}

async function visitedBy(database: WorkspaceDatabase, personId: string) {
  const rows = await database
    .selectFrom("boardVisits")
    .select("boardId")
    .where("personId", "=", personId)
    .execute();
  return new Set(rows.map(({ boardId }) => boardId));
}

/** Thread ids are made by clients, and two boards may have the same. */
function keyOf({ boardId, threadId }: { readonly boardId: string; readonly threadId: string }) {
  return `${boardId}/${threadId}`;
}
