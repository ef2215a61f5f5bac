import type { Text } from "@zentaikan/capital-graph";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import type { AwaitedVersionBody, ProposedVersionBody } from "@zentaikan/protocol/versions";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

export interface DigestSources {
  readonly database: WorkspaceDatabase;
  /** What the inbox of the person holds at this moment, with their rights at this moment. */
  readonly readInbox: (personId: string) => Promise<readonly InboxItemBody[]>;
  /** Versions that wait for the person's answer at this moment. */
  readonly awaitedVersions: (personId: string) => Promise<readonly AwaitedVersionBody[]>;
  /** How those go that the person put to agreement. */
  readonly proposedVersions: (personId: string) => Promise<readonly ProposedVersionBody[]>;
  /** By board, what it says and did not when the person was last there. */
  readonly changesOnBoards: (personId: string) => Promise<ReadonlyMap<string, readonly Text[]>>;
}

export interface Digest {
  /** Versions that somebody asks them to agree on. */
  readonly versions: readonly AwaitedVersionBody[];
  /** Versions of theirs to which something was said, or whose time is over. */
  readonly proposed: readonly ProposedVersionBody[];
  /** Where somebody called the person or answered where they spoke, then the rest of their boards. */
  readonly items: readonly InboxItemBody[];
  /** How many threads besides wait for an answer of theirs. */
  readonly stillWaiting: number;
  readonly boards: readonly {
    readonly boardId: string;
    readonly title: string;
    readonly customerName: Text;
    readonly changes: readonly Text[];
  }[];
}

/**
 * What the person has not been told of yet, as the inbox has it at this moment: nothing that they
 * have read meanwhile, and nothing of boards that they may not see any more.
 * @returns null when there is nothing to say
 */
export async function gatherDigest(
  { database, readInbox, awaitedVersions, proposedVersions, changesOnBoards }: DigestSources,
  { personId, toldUntil }: { readonly personId: string; readonly toldUntil: number },
): Promise<Digest | null> {
  const isNew = ({ latest }: InboxItemBody) => Date.parse(latest.at) > toldUntil;
  const awaited = await awaitedVersions(personId);
  const versions = awaited.filter(({ at, remindedAt }) =>
    [at, remindedAt].some((time) => time !== null && Date.parse(time) > toldUntil),
  );
  const own = await proposedVersions(personId);
  const proposed = own.filter(
    ({ unseen, movedAt }) => unseen > 0 && Date.parse(movedAt) > toldUntil,
  );
  const all = await readInbox(personId);
  const unread = all.filter((item) => item.unread > 0 && isNew(item));
  const items = [...unread.filter(isForThem), ...unread.filter((item) => !isForThem(item))];
  const boards = await changedBoards(database, await changesOnBoards(personId), toldUntil);
  if (versions.length + proposed.length + items.length + boards.length === 0) return null;
  const stillWaiting = all.filter((item) => item.waiting && !items.includes(item)).length;
  return { versions, proposed, items, stillWaiting, boards };
}

/** Boards that were drawn on since, with what they say now and did not when the person left. */
async function changedBoards(
  database: WorkspaceDatabase,
  changed: ReadonlyMap<string, readonly Text[]>,
  toldUntil: number,
): Promise<Digest["boards"]> {
  if (changed.size === 0) return [];
  const rows = await database
    .selectFrom("boards")
    .innerJoin("customers", "customers.id", "boards.customerId")
    .innerJoin("structures", "structures.boardId", "boards.id")
    .select(["boards.id as boardId", "boards.title", "customers.nameJa", "customers.nameEn"])
    .where("boards.id", "in", [...changed.keys()])
    .where("boards.archived", "=", 0)
    .where("structures.editedAt", ">", toldUntil)
    .orderBy("structures.editedAt", "desc")
    .execute();
  return rows.map(({ boardId, title, nameJa, nameEn }) => ({
    boardId,
    title,
    customerName: { ja: nameJa, en: nameEn },
    changes: changed.get(boardId) ?? [],
  }));
}

function isForThem({ reason }: InboxItemBody): boolean {
  return reason !== "board";
}
