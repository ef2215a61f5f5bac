import { PARTIES, type BoardId, type Party, type Role } from "@zentaikan/protocol";
import type { InboxItemBody, InboxNewsBody } from "@zentaikan/protocol/comment-bodies";
import type { PersonBody } from "@zentaikan/protocol/http";
import { knownParties, mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { inboxItem } from "./inbox-item.ts";
import {
  entriesOf,
  keyOf,
  namedThreads,
  newestThreads,
  seenOf,
  visitsBy,
  type ThreadRow,
} from "./thread-rows.ts";

export interface InboxOptions {
  readonly database: WorkspaceDatabase;
  /** What the person is, on every board on which they are something, or on those that are named. */
  readonly rolesOf: (
    personId: string,
    only?: readonly string[],
  ) => Promise<ReadonlyMap<string, Role>>;
  readonly sideOf: (personId: string) => Promise<Party>;
  readonly present: (boardId: BoardId) => readonly PersonBody[];
}

/** More than anybody reads; what is older is still on its board. */
const limit = 300;

/**
 * Threads that concern the person, the last moved first.
 * @param onlyOn one board, or null for all that are not archived
 */
export async function readInbox(
  options: InboxOptions,
  personId: string,
  onlyOn: BoardId | null = null,
): Promise<InboxItemBody[]> {
  const only = onlyOn === null ? undefined : [onlyOn];
  const roles = await options.rolesOf(personId, only);
  // Of the person's boards alone: a guest's one board must not drown among those of others.
  const boardIds = [...roles.keys()];
  const side = await options.sideOf(personId);
  const threads = await newestThreads(options.database, {
    boardIds,
    parties: knownParties(side),
    archivedToo: onlyOn !== null,
    limit,
  });
  const roleOn = (boardId: string) => roles.get(boardId) ?? null;
  const [items] = await itemsFor(options, threads, [{ personId, side, roleOn }]);
  return items ?? [];
}

/** Threads of one board of which something changed; null for all of them. */
export interface ChangedThreads {
  readonly boardId: BoardId;
  readonly threadIds: readonly string[] | null;
}

/** What that makes new in the inbox of each of the people, who may all see the board and those threads. */
export async function inboxNews(
  options: InboxOptions,
  { boardId, threadIds }: ChangedThreads,
  people: readonly { readonly personId: string; readonly role: Role; readonly side: Party }[],
): Promise<InboxNewsBody[]> {
  const { database } = options;
  const keys = threadIds?.map((threadId) => ({ boardId, threadId })) ?? null;
  const threads =
    keys === null
      ? await newestThreads(database, {
          boardIds: [boardId],
          parties: PARTIES,
          archivedToo: false,
          limit,
        })
      : await namedThreads(database, keys);
  const readers = people.map(({ personId, role, side }) => ({
    personId,
    side,
    roleOn: () => role,
  }));
  const replaced = keys ?? [{ boardId, threadId: null }];
  return (await itemsFor(options, threads, readers)).map((items) => ({ replaced, items }));
}

interface Reader {
  readonly personId: string;
  readonly side: Party;
  readonly roleOn: (boardId: string) => Role | null;
}

/** For each reader, those of the threads that concern them. */
async function itemsFor(
  { database, present }: InboxOptions,
  threads: readonly ThreadRow[],
  readers: readonly Reader[],
): Promise<InboxItemBody[][]> {
  if (threads.length === 0) return readers.map(() => []);
  const personIds = readers.map(({ personId }) => personId);
  const boardIds = new Set(threads.map(({ boardId }) => boardId));
  const entries = await entriesOf(database, threads);
  const seen = await seenOf(database, personIds, threads);
  const hasVisited = await visitsBy(database, personIds, boardIds);
  const here = new Map(
    Array.from(boardIds, (id) => [id, new Set(present(id as BoardId).map((person) => person.id))]),
  );
  return readers.map(({ personId, side, roleOn }) =>
    threads.flatMap(({ title, nameJa, nameEn, ...thread }) => {
      const { boardId } = thread;
      const role = roleOn(boardId);
      if (role === null || !mayKnowOf(side, thread.party)) return [];
      const isVisitor = here.get(boardId)?.has(personId) || hasVisited(personId, boardId);
      const item = inboxItem(
        {
          thread,
          entries: entries.get(keyOf(thread)) ?? [],
          board: { boardId, boardTitle: title, customerName: { ja: nameJa, en: nameEn } },
        },
        { personId, role, seen: seen(personId, thread), isVisitor },
      );
      return item === null ? [] : [item];
    }),
  );
}
