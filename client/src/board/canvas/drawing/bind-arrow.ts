import type { Editor, TLArrowShape, TLShapeId } from "tldraw";
import { boundAtCentre } from "@zentaikan/board-model";

/** Hangs one end of an arrow on a shape, as a hand would. */
export function bindArrow(
  editor: Editor,
  {
    arrow,
    terminal,
    to,
  }: {
    readonly arrow: TLArrowShape["id"];
    readonly terminal: "start" | "end";
    readonly to: TLShapeId;
  },
): void {
  editor.createBinding({
    type: "arrow",
    fromId: arrow,
    toId: to,
    props: boundAtCentre(terminal),
  });
}
