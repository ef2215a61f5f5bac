import { findBoardRoot } from "@zentaikan/board-model/board-roots";
import { findCommentsRoot } from "@zentaikan/board-model/comments-document";
import { parseDocumentName, type DocumentName } from "@zentaikan/protocol";
import type { FindRoot } from "../relay/document-root.ts";

/** The roots that documents of this kind have. */
export function rootsOfDocument(name: DocumentName): FindRoot {
  return parseDocumentName(name)?.kind === "board" ? findBoardRoot : findCommentsRoot;
}
