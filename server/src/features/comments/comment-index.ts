import type { CommentEntry, CommentThread } from "@zentaikan/board-model";
import { PARTIES, type BoardId, type Party } from "@zentaikan/protocol";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { CommentChannel } from "./comment-channel.ts";
import { forgetWords } from "./forget-words.ts";
import { tellOfThread } from "./tell-of-thread.ts";

const excerptLength = 160;

/**
 * Rows about comments, for lists over all boards. The documents are what counts; rows are made
 * from a thread as it stands after a command, and made again where a crash came between. Webhooks
 * are told in the same transaction of what they were not told before.
 */
export async function keepThreadRows(
  database: WorkspaceDatabase,
  { boardId, party }: CommentChannel,
  thread: CommentThread,
): Promise<void> {
  await inTransaction(database, async (transaction) => {
    await tellOfThread(transaction, { boardId, party }, thread);
    await forgetWords(transaction, thread);
    await deleteRows(transaction, boardId, thread.id);
    const entries = thread.entries.flatMap((entry) => rowOf(entry, { boardId, thread }));
    const last = entries.at(-1);
    // In a thread that was all taken back, how it was closed is nobody's news.
    if (last === undefined || !entries.some(({ kind }) => kind === "said")) return;
    await transaction
      .insertInto("commentThreads")
      .values({
        threadId: thread.id,
        boardId,
        party,
        topic: thread.topic,
        aboutJa: thread.about.ja,
        aboutEn: thread.about.en,
        outcome: thread.resolution?.outcome ?? null,
        lastNumber: last.number,
        lastAt: last.at,
      })
      .execute();
    await transaction.insertInto("commentEntries").values(entries).execute();
  });
}

/** Notes that a command is on its way, before anything of it is written. */
export async function beginIndexing(
  database: WorkspaceDatabase,
  command: { readonly commandId: string; readonly boardId: string },
): Promise<void> {
  await database
    .insertInto("commentsToIndex")
    .values(command)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function endIndexing(database: WorkspaceDatabase, commandId: string): Promise<void> {
  await database.deleteFrom("commentsToIndex").where("commandId", "=", commandId).execute();
}

/**
 * After a start: makes the rows of boards whose last commands may not have reached them, of all or
 * of one.
 */
export async function finishIndexing(
  database: WorkspaceDatabase,
  readComments: (channel: CommentChannel) => Promise<readonly CommentThread[]>,
  only?: BoardId,
): Promise<void> {
  const all = database.selectFrom("commentsToIndex").selectAll();
  const left = await (only === undefined ? all : all.where("boardId", "=", only)).execute();
  for (const boardId of new Set(left.map((command) => command.boardId as BoardId))) {
    await deleteRows(database, boardId);
    for (const party of PARTIES) {
      for (const thread of await readComments({ boardId, party })) {
        await keepThreadRows(database, { boardId, party }, thread);
      }
    }
  }
  for (const { commandId } of left) await endIndexing(database, commandId);
}

/** Among whom the thread is; null for one that has no rows. */
export async function channelOfThread(
  database: WorkspaceDatabase,
  { boardId, threadId }: { readonly boardId: BoardId; readonly threadId: string },
): Promise<Party | null> {
  const row = await database
    .selectFrom("commentThreads")
    .where("boardId", "=", boardId)
    .where("threadId", "=", threadId)
    .select("party")
    .executeTakeFirst();
  return row?.party ?? null;
}

/** Thread ids are made by clients: only those of this board may be meant. */
async function deleteRows(
  database: WorkspaceDatabase,
  boardId: BoardId,
  threadId?: string,
): Promise<void> {
  for (const table of ["commentEntries", "commentThreads"] as const) {
    const ofBoard = database.deleteFrom(table).where("boardId", "=", boardId);
    await (threadId === undefined ? ofBoard : ofBoard.where("threadId", "=", threadId)).execute();
  }
}

function rowOf(
  entry: CommentEntry,
  { boardId, thread }: { readonly boardId: string; readonly thread: CommentThread },
) {
  if (entry.kind === "deleted") return [];
  const { number, kind, by, at } = entry;
  const words = kind === "said" ? entry.text : kind === "resolved" ? entry.reason : "";
  const mentions = kind === "said" ? entry.mentions : [];
  return [
    {
      threadId: thread.id,
      number,
      boardId,
      kind,
      personId: by.id,
      personName: by.name,
      personColor: by.color,
      at,
      excerpt: excerptOf(words),
      mentionsBody: JSON.stringify(mentions),
    },
  ];
}

function excerptOf(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  if (line.length <= excerptLength) return line;
  // The cut may fall between the halves of a character.
  return `${line.slice(0, excerptLength - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
