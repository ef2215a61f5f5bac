import type { Editor, TLBinding, TLShapeId } from "tldraw";
import { flowState } from "./flow-state.ts";
import { freeBend } from "./free-bend.ts";

/**
 * A flow that somebody joins to two sectors bends aside of what flows between them already, so that
 * neither lines nor words lie on each other. While a hand still leads an end, it waits.
 */
export function keepFlowsApart(editor: Editor): () => void {
  const joined = new Set<TLShapeId>();
  const note = (binding: TLBinding, source: "remote" | "user"): void => {
    if (binding.type === "arrow" && source === "user") joined.add(binding.fromId);
  };
  const stops = [
    editor.sideEffects.registerAfterCreateHandler("binding", note),
    editor.sideEffects.registerAfterChangeHandler("binding", (_before, after, source) =>
      note(after, source),
    ),
    editor.sideEffects.registerOperationCompleteHandler(() => {
      if (joined.size === 0 || editor.isIn("select.dragging_handle")) return;
      const arrows = [...joined];
      joined.clear();
      for (const id of arrows) {
        const arrow = editor.getShape(id);
        if (arrow?.type !== "arrow" || flowState(editor, arrow) !== "held") continue;
        const bend = freeBend(editor, arrow);
        if (bend !== arrow.props.bend) editor.updateShape({ id, type: "arrow", props: { bend } });
      }
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
