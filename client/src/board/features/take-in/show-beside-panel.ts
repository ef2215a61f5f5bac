import { Box, type Editor } from "tldraw";
import { boxOf } from "../../canvas/drawing/read-board-look.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** The bars above and below, in pixels. */
const BAR_HEIGHT = 72;
const MARGIN = 24;
const NARROW = 600;
const NARROW_MARGIN = 8;
const LEAST_ZOOM = 0.1;

/** Brings the board with what would be drawn into what the panel leaves free. @returns the way back */
export function showBesidePanel(editor: Editor, plan: TakeInPlan, panel: DOMRect): () => void {
  const drawn = editor.getCurrentPageShapes().map((shape) => boxOf(editor, shape));
  const planned = [...plan.cards.map(({ box }) => box), ...plan.stars.map(({ box }) => box)];
  const boxes = [...drawn, ...planned].map(({ x, y, w, h }) => new Box(x, y, w, h));
  if (boxes.length === 0) return () => undefined;
  const before = editor.getCamera();
  const room = roomBeside(panel, editor.getViewportScreenBounds());
  const whole = Box.Common(boxes);
  const z = Math.max(LEAST_ZOOM, Math.min(1, room.w / whole.w, room.h / whole.h));
  editor.setCamera({ x: room.x / z - whole.x, y: room.y / z - whole.y, z });
  return () => {
    editor.setCamera(before);
  };
}

/** To the right of the panel; on a phone, where it lies below, between the bars of the canvas. */
function roomBeside(panel: DOMRect, screen: Box): Box {
  const top = BAR_HEIGHT - (screen.w < NARROW ? NARROW_MARGIN : 0);
  const bottom =
    Math.min(screen.h, screen.w < NARROW ? panel.top - screen.y : screen.h) - BAR_HEIGHT;
  const left = screen.w < NARROW ? NARROW_MARGIN : panel.right - screen.x + MARGIN / 2;
  const right = screen.w - (screen.w < NARROW ? NARROW_MARGIN : MARGIN);
  return new Box(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
}
