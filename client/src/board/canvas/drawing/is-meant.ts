import type { Editor, TLArrowShape } from "tldraw";
import { arrowKind } from "./arrow-kind.ts";

/** Whether an arrow means something of its own: growth, or a flow. */
export function isMeant(editor: Editor, arrow: TLArrowShape): boolean {
  const kind = arrowKind(editor, arrow);
  return kind === "growth" || kind === "flow";
}
