import type {
  CommandOutcome,
  CommentActor,
  CommentCommand,
  CommentRefusal,
  CommentThread,
} from "@zentaikan/board-model";
import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import { Refusal, type RefusalCode } from "../errors.ts";
import type { AskedComment, WrittenComment } from "../interpretation/write-comment.ts";
import { oneAfterAnother } from "../relay/one-after-another.ts";
import type { WriteToDocument } from "../relay/write-to-document.ts";
import { DocumentExists, type DocumentStore } from "../storage/document-store.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";
import { beginIndexing, endIndexing, keepThreadRows } from "./comment-index.ts";

export interface CommentsOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly writeToDocument: WriteToDocument;
  readonly writeComment: (
    name: DocumentName,
    asked: AskedComment,
  ) => Promise<WrittenComment | null>;
  readonly seedComments: () => Promise<Uint8Array>;
  /** A thread has changed and its rows say so. */
  readonly onChanged: (boardId: BoardId) => void;
}

export interface BoardCommand {
  readonly boardId: BoardId;
  readonly command: CommentCommand;
  readonly actor: CommentActor;
}

export interface Comments {
  /** Makes the board's document of comments where there is none yet. */
  ensureDocument(boardId: BoardId): Promise<DocumentName>;
  /**
   * Does what was asked: durable, relayed to everybody who has the comments open, and in the rows.
   * @returns the thread as it stands afterwards
   * @throws Refusal noSuchThread, notYourComment, reasonMissing, commentsFull, storageUnavailable
   */
  command(asked: BoardCommand): Promise<CommentThread>;
}

/**
 * Comments are written by the server alone, as one author of the document: who may say what is
 * decided here, and a forged edit has nowhere to come from.
 */
const SERVER = { id: "server", name: "server", color: "#000000" };

export function keepComments(options: CommentsOptions): Comments {
  const { database, documents } = options;
  // Rows of a thread must not be overtaken by those of an earlier command.
  const inTurn = oneAfterAnother();

  const ensureDocument = async (boardId: BoardId): Promise<DocumentName> => {
    const name = documentName("comments", boardId);
    if ((await documents.head(name)) !== null) return name;
    try {
      await documents.create(name, await options.seedComments());
    } catch (error) {
      // Two people came at once, and the other one made it.
      if (!(error instanceof DocumentExists)) throw error;
    }
    return name;
  };

  const write = async ({ boardId, command, actor }: BoardCommand): Promise<CommentThread> => {
    const name = await ensureDocument(boardId);
    await beginIndexing(database, { commandId: command.id, boardId });
    let outcome: CommandOutcome | null = null;
    const saved = await options.writeToDocument({
      name,
      person: SERVER,
      makeUpdate: async () => {
        const made = await options.writeComment(name, { command, actor });
        outcome = made?.outcome ?? null;
        return made?.update ?? null;
      },
    });
    if (saved !== "saved" || outcome === null) throw new Refusal("storageUnavailable");
    const thread = threadOf(outcome);
    // Also when it was known: the rows may be what a crash left out.
    if (thread !== null) await keepThreadRows(database, boardId, thread);
    await endIndexing(database, command.id);
    if (thread === null) throw new Refusal(refusalOf(outcome));
    options.onChanged(boardId);
    return thread;
  };

  return {
    ensureDocument,
    command: (asked) => inTurn(asked.boardId, () => write(asked)),
  };
}

function threadOf(outcome: CommandOutcome): CommentThread | null {
  return outcome.kind === "refused" ? null : outcome.thread;
}

const refusals: Readonly<Record<CommentRefusal, RefusalCode>> = {
  noSuchThread: "noSuchThread",
  noSuchComment: "noSuchThread",
  notYours: "notYourComment",
  reasonMissing: "reasonMissing",
  full: "commentsFull",
};

function refusalOf(outcome: CommandOutcome): RefusalCode {
  return outcome.kind === "refused" ? refusals[outcome.why] : "unexpected";
}
