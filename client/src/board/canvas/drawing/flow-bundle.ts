import { getArrowBindings, type Editor, type TLArrowShape, type TLShapeId } from "tldraw";
import { flowBundles } from "@zentaikan/board-model";

/** One of all that flows between two sectors. */
interface BundledFlow {
  readonly id: TLShapeId;
  /** How far it bends, to one side for all of them. */
  readonly bend: number;
  /** Drawn against the way by which the bundle counts. */
  readonly isBack: boolean;
}

/** All that flows between the sectors that this arrow joins, from one side to the other; none where it hangs loose. */
export function flowBundle(editor: Editor, arrow: TLArrowShape): readonly BundledFlow[] {
  const { start, end } = getArrowBindings(editor, arrow);
  if (start === undefined || end === undefined || start.toId === end.toId) return [];
  const ids = new Set(editor.getBindingsToShape(start.toId, "arrow").map(({ fromId }) => fromId));
  const flows = [...ids].flatMap((id) => {
    const other = editor.getShape(id);
    if (other?.type !== "arrow") return [];
    const ends = getArrowBindings(editor, other);
    if (ends.start === undefined || ends.end === undefined) return [];
    return [{ id, from: ends.start.toId, to: ends.end.toId, bend: other.props.bend }];
  });
  return flowBundles(flows).find((bundle) => bundle.some(({ id }) => id === arrow.id)) ?? [];
}
