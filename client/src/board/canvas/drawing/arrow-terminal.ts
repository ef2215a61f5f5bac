import type { TLArrowShape } from "tldraw";
import type { ArrowEnd } from "../../ground/drawing/board-edit.ts";

/**
 * Which of tldraw's terminals an arrow is read from or to: from its plain end to its head, whichever
 * end somebody began to draw at (law RD7 of the board).
 */
export function arrowTerminal({ props }: TLArrowShape, end: ArrowEnd): "start" | "end" {
  const isBackwards = props.arrowheadEnd === "none" && props.arrowheadStart !== "none";
  return (end === "from") === isBackwards ? "end" : "start";
}
