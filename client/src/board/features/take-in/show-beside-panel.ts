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

/** To the right of the panel; on a phone, where it lies below as wide as the page, above it. */
function roomBeside(panel: DOMRect, screen: Box): Box {
  if (screen.w < NARROW) {
    const y = NARROW_MARGIN;
    return new Box(
      NARROW_MARGIN,
      y,
      screen.w - 2 * NARROW_MARGIN,
      Math.max(1, panel.top - screen.y - y - NARROW_MARGIN),
    );
  }
  const x = panel.right - screen.x + MARGIN / 2;
  return new Box(x, BAR_HEIGHT, screen.w - x - MARGIN, screen.h - 2 * BAR_HEIGHT);
}
