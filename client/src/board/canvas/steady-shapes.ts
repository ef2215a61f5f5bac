import {
  computed,
  isUninitialized,
  RESET_VALUE,
  unsafe__withoutCapture,
  type Editor,
  type RecordsDiff,
  type TLShape,
} from "tldraw";
import { CAPITAL_CARD, DO_RESULT } from "@zentaikan/board-model";
import { depthOf } from "./depth/depth.ts";

/**
 * Leaves the list of what the canvas draws as it is where places changed, or what cards and Do results
 * say: each shape goes to its place by itself, and those draw themselves anew (`useDrawn`). Else React
 * looks at all shapes whenever one moves, or with each letter that is written in one. A letter does not
 * even have the list made to be compared: for thousands of shapes that took as long as the rest of it.
 *
 * Rests on the canvas asking `editor.getRenderingShapes`, and on that list being made of nothing but
 * shapes, the arrows' bindings, the page, what is being erased and the depth (`visibilityOf`).
 * @returns what ends this
 */
export function keepShapesSteady(editor: Editor): () => void {
  const make = editor.getRenderingShapes.bind(editor);
  const { query } = editor.store;
  const [shapes, bindings] = [query.filterHistory("shape"), query.filterHistory("binding")];
  let madeOf: readonly unknown[] = [];
  const steady = computed<readonly Drawing[]>(
    "shapes to draw",
    (before, since) => {
      shapes.get();
      const rest = [
        bindings.get(),
        editor.getCurrentPageId(),
        editor.getErasingShapeIds(),
        depthOf(editor).get(),
      ];
      const isSameBeside = rest.every((part, at) => part === madeOf[at]);
      madeOf = rest;
      const changes = shapes.getDiffSince(since);
      const isSaidAlone = changes !== RESET_VALUE && changes.every(isSaidByThemselves);
      if (!isUninitialized(before) && isSameBeside && isSaidAlone) return before;
      return unsafe__withoutCapture(make);
    },
    { isEqual: isDrawnAlike },
  );
  editor.getRenderingShapes = () => steady.get() as Drawing[];
  return () => void Reflect.deleteProperty(editor, "getRenderingShapes");
}

type Drawing = ReturnType<Editor["getRenderingShapes"]>[number];

/** Whether nothing came of the changes but what cards and Do results say, and where they stand. */
export function isSaidByThemselves({ added, updated, removed }: RecordsDiff<TLShape>): boolean {
  if (hasOne(added) || hasOne(removed)) return false;
  return Object.values(updated).every(
    ([from, to]) =>
      drawThemselves.has(to.type) &&
      from.type === to.type &&
      from.parentId === to.parentId &&
      from.index === to.index &&
      from.opacity === to.opacity,
  );
}

function hasOne(records: object): boolean {
  return Object.keys(records).length > 0;
}

type Drawn = Pick<Drawing, "id" | "shape" | "index" | "backgroundIndex" | "opacity">;

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
