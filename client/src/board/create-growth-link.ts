import { createShapeId, type Editor, type TLShapeId } from "tldraw";
import { UNSAID_MEANING, writeLinkMeaning, type LinkMeaning } from "@zentaikan/board-model";

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
  for (const [terminal, toId] of [["start", from] as const, ["end", to] as const]) {
    editor.createBinding({
      type: "arrow",
      fromId: id,
      toId,
      props: {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: "none",
      },
    });
  }
  return id;
}
