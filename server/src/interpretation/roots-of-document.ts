import { findBoardRoot, findInternalRoot } from "@zentaikan/board-model/board-roots";
import { findCommentsRoot } from "@zentaikan/board-model/comments-document";
import { parseDocumentName, type DocumentKind, type DocumentName } from "@zentaikan/protocol";
import type { FindRoot } from "../relay/document-root.ts";

const rootsOf: Readonly<Record<DocumentKind, FindRoot>> = {
  board: findBoardRoot,
  internal: findInternalRoot,
  comments: findCommentsRoot,
  "internal-comments": findCommentsRoot,
};

/** The roots that documents of this kind have. */
export function rootsOfDocument(name: DocumentName): FindRoot {
  return rootsOf[parseDocumentName(name)?.kind ?? "comments"];
}
