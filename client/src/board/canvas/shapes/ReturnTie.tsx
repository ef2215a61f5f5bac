import { useEditor, useValue, type TLArrowShape } from "tldraw";
import { shapeById } from "../../ground/shape-by-id.ts";
import { bodyVertices } from "../drawing/body-vertices.ts";
import { linePath, middleOf } from "./arrow-paths.ts";
import * as circulation from "./circulation-shapes.css.ts";

/** A fine line between what is given and that for which it is given: they are drawn as a pair. */
export function ReturnTie({
  flow,
  answers,
}: {
  readonly flow: TLArrowShape;
  /** Id of the other flow, which may be gone. */
  readonly answers: string;
}) {
  const editor = useEditor();
  const path = useValue(
    "tie",
    () => {
      const other = shapeById(editor)(answers);
      if (other?.type !== "arrow") return null;
      const place = editor.getShapePageTransform(other);
      const own = editor.getShapePageTransform(flow).clone().invert();
      const middle = middleOf(bodyVertices(editor.getShapeGeometry(other)));
      const there = own.applyToPoint(place.applyToPoint(middle));
      return linePath([middleOf(bodyVertices(editor.getShapeGeometry(flow))), there]);
    },
    [editor, flow, answers],
  );
  if (path === null) return null;
  return <path d={path} stroke={circulation.TIE_INK} strokeWidth={1} strokeDasharray="2 3" />;
}
