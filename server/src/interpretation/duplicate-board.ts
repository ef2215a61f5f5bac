import {
  copyBoard,
  copyComments,
  copyInternal,
  copyOurDos,
  dropOurDos,
  picturesOnBoard,
  readCommentThreads,
  seedCommentsDocument,
  seedInternalDocument,
  type CommentThread,
  type TakenParts,
} from "@zentaikan/board-model";
import type { DocumentKind } from "@zentaikan/protocol";
import * as Y from "yjs";
import { encodeDocument } from "./encode-document.ts";
import { readDocument } from "./unreadable-document.ts";

export interface BoardToDuplicate {
  /** What is stored of each of its documents; none where there is no such document. */
  readonly updates: Readonly<Record<DocumentKind, readonly Uint8Array[]>>;
  readonly parts: TakenParts;
  /** Ids of the board and of its copy. */
  readonly boards: { readonly from: string; readonly to: string };
}

export interface DuplicatedBoard {
  /** First updates of the documents of the copy; null for one of which nothing was asked. */
  readonly documents: Readonly<Record<DocumentKind, Uint8Array<ArrayBuffer> | null>>;
  /** What was said in each of them. */
  readonly threads: {
    readonly customer: readonly CommentThread[];
    readonly internal: readonly CommentThread[];
  };
  /** Hashes of the pictures that the copy shows. */
  readonly pictures: readonly string[];
}

/** The documents of a copy. The board lies in the present form. */
export function duplicateBoard({ updates, parts, boards }: BoardToDuplicate): DuplicatedBoard {
  const [source, beside] = [readDocument(updates.board), readDocument(updates.internal)];
  // What somebody who was away brought onto the board just now is for our team alone, too [B9].
  copyOurDos(source, beside);
  dropOurDos(source);
  const board = new Y.Doc();
  const taken = copyBoard(board, source, { parts, boards });
  const internal = new Y.Doc();
  seedInternalDocument(internal);
  copyInternal(internal, beside, { parts, taken });
  const commentsFrom = (stored: readonly Uint8Array[]): Y.Doc => {
    const comments = new Y.Doc();
    seedCommentsDocument(comments);
    copyComments(comments, readDocument(stored), { parts, taken });
    return comments;
  };
  const comments = parts.comments ? commentsFrom(updates.comments) : null;
  const isTold = parts.comments && parts.internal;
  const told = isTold ? commentsFrom(updates["internal-comments"]) : null;
  return {
    documents: {
      board: encodeDocument(board),
      internal: parts.internal ? encodeDocument(internal) : null,
      comments: comments && encodeDocument(comments),
      "internal-comments": told && encodeDocument(told),
    },
    threads: {
      customer: comments === null ? [] : readCommentThreads(comments),
      internal: told === null ? [] : readCommentThreads(told),
    },
    pictures: [
      ...new Set([...picturesOnBoard(board), ...(parts.internal ? picturesOnBoard(internal) : [])]),
    ],
  };
}
