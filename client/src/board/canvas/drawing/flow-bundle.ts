import { getArrowBindings, type Editor, type TLArrowShape, type TLShapeId } from "tldraw";

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
  const [first, second] = [start.toId, end.toId].toSorted();
  const ids = new Set(editor.getBindingsToShape(start.toId, "arrow").map(({ fromId }) => fromId));
  return [...ids]
    .flatMap((id): BundledFlow[] => {
      const other = editor.getShape(id);
      if (other?.type !== "arrow") return [];
      const ends = getArrowBindings(editor, other);
      const isAlong = ends.start?.toId === first && ends.end?.toId === second;
      const isBack = ends.start?.toId === second && ends.end?.toId === first;
      if (!isAlong && !isBack) return [];
      const { bend } = other.props;
      return [{ id, bend: isBack ? -bend : bend, isBack }];
    })
    .toSorted((one, other) => one.bend - other.bend || (one.id < other.id ? -1 : 1));
}
