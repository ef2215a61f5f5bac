import { getArrowBindings, useEditor, useValue, type Editor, type TLArrowShape } from "tldraw";
import { isDetailArrow } from "./detail-arrow.ts";
import { isGrowthTarget } from "./is-growth-target.ts";

/**
 * What an arrow is to the structure: nothing (free drawing or detail), a growth link that still hangs loose
 * at one end, or one that is held at both.
 */
type GrowthLinkState = "none" | "loose" | "held";

export function growthLinkState(editor: Editor, arrow: TLArrowShape): GrowthLinkState {
  if (isDetailArrow(editor, arrow)) return "none";
  const { start, end } = getArrowBindings(editor, arrow);
  const held = [start, end].filter(
    (binding) => binding !== undefined && isGrowthTarget(editor.getShape(binding.toId)),
  ).length;
  if (held === 2) return "held";
  return held === 1 ? "loose" : "none";
}

export function useGrowthLink(arrow: TLArrowShape): GrowthLinkState {
  const editor = useEditor();
  return useValue("growth link", () => growthLinkState(editor, arrow), [editor, arrow]);
}
