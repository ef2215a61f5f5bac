import type { Editor, TLEventInfo } from "tldraw";
import { ghostAt, type PatternGhost } from "./ghosts.ts";

const reachPx = 10;

/**
 * Hears which ghost is pointed at and pressed. Ghosts take no pointer of their own: whatever is
 * drawn lies before them, and one draws, marks and moves the paper over them as elsewhere.
 */
export function pressGhosts(
  editor: Editor,
  ghosts: readonly PatternGhost[],
  { onPointed, onPressed }: GhostListener,
): () => void {
  let pointed: string | null = null;
  let pressed: string | null = null;
  const under = () => {
    const { currentPagePoint } = editor.inputs;
    return ghostAt(ghosts, currentPagePoint, reachPx / editor.getZoomLevel())?.item.id ?? null;
  };
  const point = (id: string | null) => {
    if (id === pointed) return;
    pointed = id;
    onPointed(id);
    editor.setCursor({ type: id === null ? "default" : "pointer", rotation: 0 });
  };
  const hear = (info: TLEventInfo) => {
    if (info.type !== "pointer") return;
    if (info.name === "pointer_down") {
      // Where something is drawn, that was pressed.
      pressed = editor.isIn("select.pointing_canvas") ? under() : null;
      onPressed(null);
    } else if (info.name === "pointer_up") {
      if (pressed !== null && editor.isIn("select.idle") && under() === pressed) {
        onPressed(pressed);
        // Pressed again at once it asks again: twice on empty paper would begin a text there.
        editor.cancelDoubleClick();
      }
      pressed = null;
    } else if (info.name === "pointer_move" && editor.isIn("select.idle")) {
      point(editor.getHoveredShapeId() === null ? under() : null);
    }
  };
  editor.on("event", hear);
  return () => {
    editor.off("event", hear);
    point(null);
  };
}

interface GhostListener {
  readonly onPointed: (item: string | null) => void;
  /** Null where something else was pressed. */
  readonly onPressed: (item: string | null) => void;
}
