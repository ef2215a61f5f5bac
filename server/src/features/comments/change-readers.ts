import type { CommentThread } from "@zentaikan/board-model";
import { commentsDocument, otherParty, type BoardId, type Party } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { CommentChannel } from "./comment-channel.ts";
import { channelOfThread, keepThreadRows } from "./comment-index.ts";
import { moveThreads, type ThreadMover } from "./move-threads.ts";

export interface ReadersChanger extends ThreadMover {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** For whom a version of the board is; null where it has none of this id. */
  readonly partyOfVersion: (version: {
    readonly boardId: BoardId;
    readonly id: string;
  }) => Promise<Party | null>;
  /** A thread has changed and its rows say so. */
  readonly onChanged: (channel: CommentChannel, threadId: string) => void;
}

export interface AskedReaders {
  readonly boardId: BoardId;
  readonly threadId: string;
  /** Who is to read the thread from now on. */
  readonly to: Party;
  readonly person: PersonBody;
  readonly mayCloseAny: boolean;
}

/**
 * Lets a thread be read by our team alone, or by the customer as well, as whoever began it or may
 * close any decides [C10].
 * @throws Refusal noSuchThread, notYourComment, noSuchVersion, forbidden where its words are internal
 */
export async function changeReaders(asked: AskedReaders, options: ReadersChanger): Promise<void> {
  const { boardId, threadId, to, person, mayCloseAny } = asked;
  const { database } = options;
  const from = await channelOfThread(database, { boardId, threadId });
  if (from === null) throw new Refusal("noSuchThread");
  if (from === to) return;
  const thread = await findThread({ boardId, party: from }, threadId, options);
  if (thread === null) throw new Refusal("noSuchThread");
  if (thread.entries[0]?.by.id !== person.id && !mayCloseAny) throw new Refusal("notYourComment");
  const { anchor } = thread;
  if (anchor.kind === "noteRange" && anchor.internal === true) throw new Refusal("forbidden");
  if (anchor.kind === "version") {
    const version = await options.partyOfVersion({ boardId, id: anchor.version });
    if (version === null || !mayKnowOf(to, version)) throw new Refusal("noSuchVersion");
  }
  const move = { boardId, threadId, party: to, personId: person.id, personName: person.name };
  await database.insertInto("threadsToMove").values(move).execute();
  await finishMove(move, options);
}

/** After a start: moves what a crash kept from where it was to go, of all boards or of one. */
export async function finishMoves(options: ReadersChanger, only?: BoardId): Promise<void> {
  const all = options.database.selectFrom("threadsToMove").selectAll();
  const left = await (only === undefined ? all : all.where("boardId", "=", only)).execute();
  for (const move of left) {
    const boardId = move.boardId as BoardId;
    await finishMove({ ...move, boardId }, options);
  }
}

interface Move {
  readonly boardId: BoardId;
  readonly threadId: string;
  readonly party: Party;
  readonly personId: string;
  readonly personName: string;
}

async function finishMove(move: Move, options: ReadersChanger): Promise<void> {
  const { boardId, threadId, party } = move;
  const before = await findThread({ boardId, party: otherParty(party) }, threadId, options);
  await moveThreads({ boardId, to: party, moved: { kind: "thread", id: threadId } }, options);
  const thread = await findThread({ boardId, party }, threadId, options);
  await options.database.transaction().execute(async (transaction) => {
    if (thread !== null) {
      await renumber(transaction, { boardId, before: before ?? thread, after: thread });
      await keepThreadRows(transaction, { boardId, party }, thread);
      const kind = party === "internal" ? "threadMadeInternal" : "threadShared";
      const actor = { id: move.personId, name: move.personName };
      const details = { threadId };
      await recordAudit(transaction, { kind, actor, boardId, details }, options.now());
    }
    await transaction
      .deleteFrom("threadsToMove")
      .where("boardId", "=", boardId)
      .where("threadId", "=", threadId)
      .execute();
  });
  // For who reads it no more it is gone, for who reads it now it has come.
  options.onChanged({ boardId, party: "customer" }, threadId);
  if (party === "internal") options.onChanged({ boardId, party }, threadId);
}

/** What people have seen of the thread, and what webhooks were told of it, under its new numbers. */
async function renumber(
  transaction: WorkspaceDatabase,
  {
    boardId,
    before,
    after,
  }: {
    readonly boardId: BoardId;
    readonly before: CommentThread;
    readonly after: CommentThread;
  },
): Promise<void> {
  const numbers = new Map(after.entries.map(({ id, number }) => [id, number]));
  const nowAt = (number: number): number => {
    const last = before.entries.findLast((entry) => entry.number <= number);
    return last === undefined ? 0 : (numbers.get(last.id) ?? 0);
  };
  const rows = await transaction
    .selectFrom("commentsSeen")
    .select(["personId", "number"])
    .where("boardId", "=", boardId)
    .where("threadId", "=", before.id)
    .execute();
  for (const { personId, number } of rows) {
    await transaction
      .updateTable("commentsSeen")
      .set({ number: nowAt(number) })
      .where("personId", "=", personId)
      .where("boardId", "=", boardId)
      .where("threadId", "=", before.id)
      .execute();
  }
  await transaction
    .updateTable("commentsTold")
    .set({ number: after.entries.at(-1)?.number ?? 0 })
    .where("boardId", "=", boardId)
    .where("threadId", "=", before.id)
    .execute();
}

async function findThread(
  { boardId, party }: CommentChannel,
  threadId: string,
  { worker }: Pick<ReadersChanger, "worker">,
): Promise<CommentThread | null> {
  const threads = await worker.readComments(commentsDocument(party, boardId));
  return threads.find(({ id }) => id === threadId) ?? null;
}
