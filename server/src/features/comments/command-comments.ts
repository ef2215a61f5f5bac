import type {
  CommandOutcome,
  CommentActor,
  CommentCommand,
  CommentRefusal,
  CommentThread,
} from "@zentaikan/board-model";
import type { BoardId, DocumentName } from "@zentaikan/protocol";
import { mayKnowOf } from "../../policy/policy.ts";
import { Refusal, type RefusalCode } from "../../errors.ts";
import type { AskedComment, WrittenComment } from "../../interpretation/write-comment.ts";
import { oneAfterAnother } from "../../relay/one-after-another.ts";
import { SERVER_ITSELF } from "../../relay/write-to-document.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { CommentChannel } from "./comment-channel.ts";
import { ensureComments } from "./ensure-comments.ts";
import {
  changeReaders,
  finishMoves,
  type AskedReaders,
  type ReadersChanger,
} from "./change-readers.ts";
import { nameMentions } from "./name-mentions.ts";
import {
  beginIndexing,
  channelOfThread,
  endIndexing,
  finishIndexing,
  keepThreadRows,
} from "./comment-index.ts";

export interface CommentsOptions extends ReadersChanger {
  readonly writeComment: (
    name: DocumentName,
    asked: AskedComment,
  ) => Promise<WrittenComment | null>;
  readonly seedComments: () => Promise<Uint8Array>;
  readonly commentsOf: (channel: CommentChannel) => Promise<readonly CommentThread[]>;
}

interface BoardCommand extends CommentChannel {
  readonly command: CommentCommand;
  readonly actor: CommentActor;
}

export interface Comments {
  /**
   * Does what was asked: durable, relayed to everybody who has the comments open, and in the rows.
   * @returns the thread as it stands afterwards
   * @throws Refusal noSuchVersion, noSuchThread, notYourComment, reasonMissing, quotaReached, storageUnavailable
   */
  command(asked: BoardCommand): Promise<CommentThread>;
  /** @throws as `changeReaders` */
  changeReaders(asked: AskedReaders): Promise<void>;
  /** Finishes on these boards what whoever had them before left half-done. */
  finishLeft(isOurs: (boardId: BoardId) => boolean): Promise<void>;
}

/**
 * Comments are written by the server alone, as one author of the document: who may say what is
 * decided here, and a forged edit has nowhere to come from.
 */
export function keepComments(options: CommentsOptions): Comments {
  const { database } = options;
  // Rows of a thread must not be overtaken by those of an earlier command.
  const inTurn = oneAfterAnother();

  /**
   * What is about a version lies where those whom it is for read, and nobody else; and an id that
   * stands for a thread elsewhere on the board means nothing here.
   */
  const requireRoom = async (
    { boardId, party }: CommentChannel,
    { id, anchor }: Extract<CommentCommand, { kind: "open" }>,
  ): Promise<void> => {
    if (anchor.kind === "version") {
      const version = { boardId, id: anchor.version };
      const partyOfVersion = await options.partyOfVersion(version);
      if (partyOfVersion === null || !mayKnowOf(party, partyOfVersion)) {
        throw new Refusal("noSuchVersion");
      }
    }
    // Nor are words of a note quoted where others read than the note.
    const isInternal = anchor.kind === "noteRange" && anchor.internal === true;
    if (isInternal && party !== "internal") throw new Refusal("forbidden");
    const elsewhere = await channelOfThread(database, { boardId, threadId: id });
    if (elsewhere !== null && elsewhere !== party) throw new Refusal("noSuchThread");
  };

  const write = async ({ command, actor, ...channel }: BoardCommand): Promise<CommentThread> => {
    const { boardId } = channel;
    if (command.kind === "open") await requireRoom(channel, command);
    const named = await nameMentions(database, command, { channel, now: actor.at });
    const name = await ensureComments(channel, options);
    await beginIndexing(database, { commandId: command.id, boardId });
    let outcome: CommandOutcome | null = null;
    const saved = await options.writeToDocument({
      name,
      person: SERVER_ITSELF,
      makeUpdate: async () => {
        const made = await options.writeComment(name, { command: named, actor });
        outcome = made?.outcome ?? null;
        return made?.update ?? null;
      },
    });
    if (saved !== "saved" || outcome === null) throw new Refusal("storageUnavailable");
    const thread = threadOf(outcome);
    // Also when it was known: the rows may be what a crash left out.
    if (thread !== null) await keepThreadRows(database, channel, thread);
    await endIndexing(database, command.id);
    if (thread === null) throw refusalOf(outcome);
    options.onChanged(channel, thread.id);
    return thread;
  };

  return {
    command: (asked) => inTurn(asked.boardId, () => write(asked)),
    // Nor may something be said in a thread that is on its way.
    changeReaders: (asked) => inTurn(asked.boardId, () => changeReaders(asked, options)),
    async finishLeft(isOurs) {
      for (const boardId of (await boardsLeft(database)).filter(isOurs)) {
        // What stands there when it is its turn, nobody does any more.
        await inTurn(boardId, async () => {
          await finishMoves(options, boardId);
          await finishIndexing(database, options.commentsOf, boardId);
        });
      }
    },
  };
}

async function boardsLeft(database: WorkspaceDatabase): Promise<BoardId[]> {
  const rows = await database
    .selectFrom("commentsToIndex")
    .select("boardId")
    .union(database.selectFrom("threadsToMove").select("boardId"))
    .execute();
  return rows.map(({ boardId }) => boardId as BoardId);
}

function threadOf(outcome: CommandOutcome): CommentThread | null {
  return "thread" in outcome ? outcome.thread : null;
}

const refusals: Readonly<Record<CommentRefusal, RefusalCode>> = {
  noSuchThread: "noSuchThread",
  noSuchComment: "noSuchThread",
  notYours: "notYourComment",
  reasonMissing: "reasonMissing",
};

function refusalOf(outcome: CommandOutcome): Refusal {
  if (outcome.kind === "full") return new Refusal("quotaReached", { quota: outcome.full });
  return new Refusal(outcome.kind === "refused" ? refusals[outcome.why] : "unexpected");
}
