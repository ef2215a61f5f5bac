import { Box, type Editor } from "tldraw";
import { boxOf } from "../../canvas/drawing/read-board-look.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** The panel with its distance from the edge, and the bars above and below, in pixels. */
const PANEL_WIDTH = 384;
const BAR_HEIGHT = 72;
const NARROW = 600;

/** Brings the board with what would be drawn into what the panel leaves free. @returns the way back */
export function showBesidePanel(editor: Editor, plan: TakeInPlan): () => void {
  const before = editor.getCamera();
  const screen = editor.getViewportScreenBounds();
  const drawn = editor.getCurrentPageShapes().map((shape) => boxOf(editor, shape));
  const planned = [...plan.cards.map(({ box }) => box), ...plan.stars.map(({ box }) => box)];
  const boxes = [...drawn, ...planned].map(({ x, y, w, h }) => new Box(x, y, w, h));
  // On a phone the panel lies below, and leaves no room beside it.
  if (boxes.length === 0 || screen.w < NARROW) return () => undefined;
  const whole = Box.Common(boxes);
  const room = { w: screen.w - PANEL_WIDTH - 24, h: screen.h - 2 * BAR_HEIGHT };
  const z = Math.max(0.1, Math.min(1, room.w / whole.w, room.h / whole.h));
  editor.setCamera({ x: PANEL_WIDTH / z - whole.x, y: BAR_HEIGHT / z - whole.y, z });
  return () => {
    editor.setCamera(before);
  };
}
