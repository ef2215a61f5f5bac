import { ourDosIn, readAlternatives, restoreBoard, type KeptOurDos } from "@zentaikan/board-model";
import { atom } from "tldraw";
import { Awareness } from "y-protocols/awareness";
import { applyUpdate, Doc } from "yjs";
import type { BoardFeature } from "../ground/board-feature.ts";
import { openBoardContent, type BoardContent } from "./board-content.ts";

/** A kept state as somebody may look at it. */
export interface FrozenPicture {
  readonly picture: Uint8Array;
  /** Null for guests, and where nothing is known of them. */
  readonly ourDos: readonly KeptOurDos[] | null;
}

interface FrozenContent extends BoardContent {
  /** Shows another one, in the same canvas. */
  readonly become: (next: FrozenPicture) => void;
}

/** What the pictures of a board's kept states say: a board of nobody's, that nobody writes. */
export function openFrozenContent(
  first: FrozenPicture,
  { features, boardId }: { readonly features: readonly BoardFeature[]; readonly boardId: string },
): FrozenContent {
  const [doc, beside] = documentsOf(first);
  const [awareness, besideAwareness] = [new Awareness(doc), new Awareness(beside)];
  const shown = features.filter(({ isOfPicture }) => isOfPicture);
  const content = openBoardContent({
    // It is of the kind of the board that it is a state of.
    features: { capital: shown, circulation: shown },
    doc,
    awareness,
    internal: { doc: beside, awareness: besideAwareness },
    boardId,
    mode: atom("frozen", "readonly"),
  });
  return {
    ...content,
    become: (next) => {
      const [board, internal] = documentsOf(next);
      restoreBoard(beside, internal);
      restoreBoard(doc, board);
      content.alternatives.show(readAlternatives(doc).adopted);
    },
    dispose: () => {
      content.dispose();
      awareness.destroy();
      besideAwareness.destroy();
      doc.destroy();
      beside.destroy();
    },
  };
}

function documentsOf({ picture, ourDos }: FrozenPicture): [board: Doc, beside: Doc] {
  const [board, beside] = [new Doc(), new Doc()];
  applyUpdate(board, picture);
  const list = ourDosIn(beside);
  for (const one of ourDos ?? []) list.take(one.doResult, one.ourDos);
  return [board, beside];
}
