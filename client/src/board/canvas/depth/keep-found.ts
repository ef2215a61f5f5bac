import { isShapeId, react, type Editor, type TLShape, type TLShapeId } from "tldraw";
import { stageLanes } from "../drawing/free-place-in-stage.ts";
import type { OpenCards } from "@zentaikan/board-model/open-cards";
import { isSamePlace, openPlaces } from "./places.ts";

/**
 * tldraw finds what lies under the pointer, and what is in view, by an index of its own, which
 * follows records and no geometry that is derived from more (`SpatialIndexManager`, "known
 * limitation"). So it is told of each shape whose place has changed: its record is put with a mark
 * and at once as it was, as if somebody else had, which nobody writes anywhere.
 */
export function keepFound(editor: Editor): () => void {
  let known: OpenCards = { places: new Map(), deeperBy: 0 };
  const moved = new Set<TLShapeId>();
  const tell = () => {
    const shapes = [...moved].flatMap((id) => editor.getShape(id) ?? []);
    moved.clear();
    editor.store.mergeRemoteChanges(() => {
      editor.store.put(shapes.map((shape): TLShape => ({ ...shape, meta: { moved: true } })));
      editor.store.put(shapes);
    });
  };
  return react("places", () => {
    const now = openPlaces(editor);
    const before = known;
    known = now;
    for (const id of new Set([...before.places.keys(), ...now.places.keys()])) {
      const [was, is] = [before.places.get(id) ?? null, now.places.get(id) ?? null];
      if (isShapeId(id) && !isSamePlace(was, is)) moved.add(id);
    }
    if (before.deeperBy !== now.deeperBy) {
      for (const { id } of stageLanes(editor)) moved.add(id);
    }
    // Not in the middle of whatever has moved them.
    if (moved.size > 0) queueMicrotask(tell);
  });
}
