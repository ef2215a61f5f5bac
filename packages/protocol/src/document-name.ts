import type { Party } from "./agreement-words.ts";

/**
 * The names of documents, as they stand in the path of the socket: `board:<id>`, `comments:<id>`.
 * A document is the unit of right and of loading, so its kind is part of its name: what our team
 * says among itself lies in a document of its own, and what it writes beside a board in another;
 * no guest is given either.
 */
export const DOCUMENT_KINDS = ["board", "comments", "internal-comments", "internal"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type BoardId = string & { readonly brand: "BoardId" };
export type DocumentName = `${DocumentKind}:${BoardId}`;

/** 26 characters of Crockford's base 32: 128 random bits and more, so that no id can be guessed. */
const boardIdPattern = /^[0-9a-hjkmnp-tv-z]{26}$/;

export function isBoardId(text: string): text is BoardId {
  return boardIdPattern.test(text);
}

export function documentName(kind: DocumentKind, boardId: BoardId): DocumentName {
  return `${kind}:${boardId}`;
}

/** Where comments lie that this party may read. */
export function commentsDocument(party: Party, boardId: BoardId): DocumentName {
  return documentName(party === "internal" ? "internal-comments" : "comments", boardId);
}

/** Null for anything that is not the name of a document. */
export function parseDocumentName(text: string): { kind: DocumentKind; boardId: BoardId } | null {
  const [kind, boardId, ...rest] = text.split(":");
  if (rest.length > 0 || boardId === undefined || !isBoardId(boardId)) return null;
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return known === undefined ? null : { kind: known, boardId };
}
