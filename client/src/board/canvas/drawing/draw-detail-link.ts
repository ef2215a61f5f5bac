import { createShapeId, type Editor, type TLShapeId } from "tldraw";
import { writeDetailMeaning, type DetailMeaning } from "@zentaikan/board-model";
import { bindArrow } from "./bind-arrow.ts";

/** Draws a cause between two Do results, attached at both ends. The caller marks the step of undo. */
export function drawDetailLink(
  editor: Editor,
  [from, to]: readonly [from: TLShapeId, to: TLShapeId],
  meaning?: DetailMeaning,
): void {
  const id = createShapeId();
  const meta = meaning === undefined ? {} : writeDetailMeaning({}, meaning);
  editor.createShape({ id, type: "arrow", meta });
  bindArrow(editor, { arrow: id, terminal: "start", to: from });
  bindArrow(editor, { arrow: id, terminal: "end", to });
}
