import { documentName, type BoardId, type DocumentKind } from "@zentaikan/protocol";
import type { DocumentStore, StoredDocument } from "../storage/document-store.ts";

export function updatesOf({ segment, tail }: StoredDocument): Uint8Array[] {
  const updates = tail.map(({ update }) => update);
  return segment === null ? updates : [segment.state, ...updates];
}

/** Of each document of a board, none where there is none; null where there is no such board. */
export async function updatesOfBoard(
  store: DocumentStore,
  boardId: BoardId,
): Promise<Readonly<Record<DocumentKind, readonly Uint8Array[]>> | null> {
  const load = async (kind: DocumentKind): Promise<readonly Uint8Array[] | null> => {
    const stored = await store.load(documentName(kind, boardId));
    return stored && updatesOf(stored);
  };
  const board = await load("board");
  if (board === null) return null;
  return {
    board,
    internal: (await load("internal")) ?? [],
    comments: (await load("comments")) ?? [],
    "internal-comments": (await load("internal-comments")) ?? [],
  };
}
