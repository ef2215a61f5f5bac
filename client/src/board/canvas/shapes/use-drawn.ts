import { useComputed, useEditor, useValue, type TLShape } from "tldraw";
import { isSameButForPlace } from "../steady-shapes.ts";

/** A shape as it is, but for its place: whoever draws it hears of its changes by themselves. */
export function useDrawn<Shape extends TLShape>(shape: Shape): Shape {
  const editor = useEditor();
  const { id } = shape;
  const drawn = useComputed(
    "drawn shape",
    () => editor.getShape<Shape>(id) ?? shape,
    { isEqual: isSameButForPlace },
    [editor, id],
  );
  return useValue(drawn);
}
