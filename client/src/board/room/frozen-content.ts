import { restoreBoard } from "@zentaikan/board-model";
import { atom } from "tldraw";
import { Awareness } from "y-protocols/awareness";
import { applyUpdate, Doc } from "yjs";
import type { BoardFeature } from "../ground/board-feature.ts";
import { openBoardContent, type BoardContent } from "./board-content.ts";

interface FrozenContent extends BoardContent {
  /** Shows another one, in the same canvas. */
  readonly become: (picture: Uint8Array) => void;
}

/** What the pictures of a board's kept states say: a board of nobody's, that nobody writes. */
export function openFrozenContent(
  picture: Uint8Array,
  { features, boardId }: { readonly features: readonly BoardFeature[]; readonly boardId: string },
): FrozenContent {
  const doc = documentOf(picture);
  const awareness = new Awareness(doc);
  const content = openBoardContent({
    features: features.filter(({ isOfPicture }) => isOfPicture),
    doc,
    awareness,
    internal: null,
    boardId,
    mode: atom("frozen", "readonly"),
  });
  return {
    ...content,
    become: (next) => restoreBoard(doc, documentOf(next)),
    dispose: () => {
      content.dispose();
      awareness.destroy();
      doc.destroy();
    },
  };
}

function documentOf(picture: Uint8Array): Doc {
  const doc = new Doc();
  applyUpdate(doc, picture);
  return doc;
}
