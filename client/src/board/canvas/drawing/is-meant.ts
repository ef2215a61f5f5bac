import type { Editor, TLArrowShape } from "tldraw";
import { flowState } from "./flow-state.ts";
import { growthLinkState } from "./use-growth-link.ts";

/** Whether an arrow means something of its own: growth, or a flow. */
export function isMeant(editor: Editor, arrow: TLArrowShape): boolean {
  return growthLinkState(editor, arrow) !== "none" || flowState(editor, arrow) !== "none";
}
