import { createShapeId, type Editor, type TLShapeId } from "tldraw";
import { UNSAID_MEANING, writeLinkMeaning, type LinkMeaning } from "@zentaikan/board-model";
import { bindArrow } from "./bind-arrow.ts";

/** Draws a growth link between two shapes, attached at both ends, as a hand would draw it. */
export function createGrowthLink(
  editor: Editor,
  from: TLShapeId,
  to: TLShapeId,
  meaning: Partial<LinkMeaning> = {},
): TLShapeId {
  const id = createShapeId();
  const meta = writeLinkMeaning({}, { ...UNSAID_MEANING, ...meaning });
  editor.createShape({ id, type: "arrow", meta });
  bindArrow(editor, { arrow: id, terminal: "start", to: from });
  bindArrow(editor, { arrow: id, terminal: "end", to });
  return id;
}
