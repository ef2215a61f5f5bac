import type { TLArrowShape, TLBinding, TLRecord, TLShape } from "@tldraw/tlschema";

/** The shapes of a board, and its arrows with what they end at, whatever they mean. */
export interface DrawnShapes {
  /** In the order of their ids, which thereby is that of everything read from them. */
  readonly shapes: ReadonlyMap<string, TLShape>;
  readonly arrows: readonly EndedArrow[];
}

export interface EndedArrow {
  readonly arrow: TLArrowShape;
  readonly from: TLShape | undefined;
  readonly to: TLShape | undefined;
}

/** The records must show together (`BoardView`, or a bound store); their order does not matter. */
export function drawnShapes(records: Iterable<TLRecord>): DrawnShapes {
  const { shapes, bindings } = sort(records);
  const arrows = [...shapes.values()]
    .filter((shape): shape is TLArrowShape => shape.type === "arrow")
    .map((arrow) => ({ arrow, ...endsOf(arrow, bindings.get(arrow.id), shapes) }));
  return { shapes, arrows };
}

function sort(records: Iterable<TLRecord>) {
  const shapes = new Map<string, TLShape>();
  const bindings = new Map<string, TLBinding[]>();
  for (const record of [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (record.typeName === "shape") shapes.set(record.id, record);
    if (record.typeName !== "binding") continue;
    const known = bindings.get(record.fromId);
    if (known === undefined) bindings.set(record.fromId, [record]);
    else known.push(record);
  }
  return { shapes, bindings };
}

/** What the plain end and the head of an arrow are bound to. */
function endsOf(
  arrow: TLArrowShape,
  bindings: readonly TLBinding[] = [],
  shapes: ReadonlyMap<string, TLShape>,
) {
  const [tail, head] = isDrawnBackwards(arrow) ? ["end", "start"] : ["start", "end"];
  const [from, to] = [tail, head].map((terminal) => {
    const binding = bindings.find((candidate) => candidate.props.terminal === terminal);
    return binding && shapes.get(binding.toId);
  });
  return { from, to };
}

/** People read an arrow from its plain end to its head, whichever end they began to draw at. */
function isDrawnBackwards({ props }: TLArrowShape): boolean {
  return props.arrowheadEnd === "none" && props.arrowheadStart !== "none";
}
