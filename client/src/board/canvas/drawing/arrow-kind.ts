import type { ComputedCache, Editor, TLArrowShape } from "tldraw";
import { isDetailArrow } from "./detail-arrow.ts";
import { flowState } from "./flow-state.ts";
import { growthLinkState } from "./use-growth-link.ts";

/** As what an arrow is drawn: what it means, or a drawing that means nothing. */
type ArrowKind = "flow" | "detail" | "growth" | "drawing";

const caches = new WeakMap<Editor, ComputedCache<ArrowKind, TLArrowShape>>();

/** Whoever asks hears of another answer, and not of each place of the cards that an arrow is on. */
export function arrowKind(editor: Editor, arrow: TLArrowShape): ArrowKind {
  const known =
    caches.get(editor) ??
    editor.store.createComputedCache<ArrowKind, TLArrowShape>("arrow kind", (one) =>
      kindOf(editor, one),
    );
  caches.set(editor, known);
  return known.get(arrow.id) ?? kindOf(editor, arrow);
}

function kindOf(editor: Editor, arrow: TLArrowShape): ArrowKind {
  if (flowState(editor, arrow) !== "none") return "flow";
  if (isDetailArrow(editor, arrow)) return "detail";
  return growthLinkState(editor, arrow) === "none" ? "drawing" : "growth";
}
