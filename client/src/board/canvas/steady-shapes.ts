import { computed, type Editor, type TLShape } from "tldraw";
import { CAPITAL_CARD, DO_RESULT } from "@zentaikan/board-model";

/**
 * Leaves the list of what the canvas draws as it is where places changed, or what cards and Do results
 * say: each shape goes to its place by itself, and those draw themselves anew (`useDrawn`). Else React
 * looks at all shapes whenever one moves, or with each letter that is written in one.
 *
 * Rests on the canvas asking `editor.getRenderingShapes`. @returns what ends this
 */
export function keepShapesSteady(editor: Editor): () => void {
  const look = editor.getRenderingShapes.bind(editor);
  const steady = computed("shapes to draw", look, { isEqual: isDrawnAlike });
  editor.getRenderingShapes = () => steady.get();
  return () => void Reflect.deleteProperty(editor, "getRenderingShapes");
}

type Drawn = Pick<
  ReturnType<Editor["getRenderingShapes"]>[number],
  "id" | "shape" | "index" | "backgroundIndex" | "opacity"
>;

export function isDrawnAlike(before: readonly Drawn[], after: readonly Drawn[]): boolean {
  if (before.length !== after.length) return false;
  return before.every((one, at) => {
    const other = after[at];
    return (
      other !== undefined &&
      one.id === other.id &&
      one.index === other.index &&
      one.backgroundIndex === other.backgroundIndex &&
      one.opacity === other.opacity &&
      (drawThemselves.has(other.shape.type) || isSameButForPlace(one.shape, other.shape))
    );
  });
}

const drawThemselves: ReadonlySet<string> = new Set([CAPITAL_CARD, DO_RESULT]);

export function isSameButForPlace(one: TLShape, other: TLShape): boolean {
  return (
    one === other ||
    (one.type === other.type &&
      one.parentId === other.parentId &&
      one.props === other.props &&
      one.meta === other.meta)
  );
}
