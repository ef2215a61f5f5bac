import { getArrowBindings, type Editor, type TLArrowShape } from "tldraw";
import { hasFlowMeaning, SECTOR } from "@zentaikan/board-model";

/**
 * What an arrow is to the circulation: nothing (free drawing), a flow that still hangs loose at one
 * end, or one from sector to sector. As `read-circulation.ts` of board-model reads it.
 */
type FlowState = "none" | "loose" | "held";

export function flowState(editor: Editor, arrow: TLArrowShape): FlowState {
  const { start, end } = getArrowBindings(editor, arrow);
  const held = [start, end].flatMap((binding) =>
    binding === undefined ? [] : [editor.getShape(binding.toId)?.type === SECTOR],
  );
  const isFlow = hasFlowMeaning(arrow.meta) || (held.length > 0 && held.every(Boolean));
  if (!isFlow) return "none";
  return held.filter(Boolean).length === 2 ? "held" : "loose";
}
