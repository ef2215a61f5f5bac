import type { TLRecord, TLShape } from "@tldraw/tlschema";

/** Far deeper than anybody groups; an editor walks up and down all of it by recursion. */
const MAX_NESTING = 100;

/**
 * Shapes that show on the page although their parent is there: of shapes that are each other's
 * parents the one with the smallest id, and each that would lie a hundred shapes deep [BV3]. Every
 * shape is walked once.
 */
export function looseShapes(records: ReadonlyMap<string, TLRecord>): ReadonlySet<string> {
  const loose = new Set<string>();
  /** How many shapes lie around each; around a loose one there is none. */
  const depths = new Map<string, number>();
  for (const record of records.values()) {
    if (record.typeName !== "shape" || depths.has(record.id)) continue;
    for (const { id, parentId } of outsideIn(chainFrom(record, records, depths), loose)) {
      const around = records.get(parentId)?.typeName === "shape" ? depths.get(parentId) : undefined;
      const depth = around === undefined || loose.has(id) ? 0 : around + 1;
      if (depth === MAX_NESTING) loose.add(id);
      depths.set(id, depth % MAX_NESTING);
    }
  }
  return loose;
}

/** The shape and the shapes around it, inside out, up to one whose depth is known. */
function chainFrom(
  shape: TLShape,
  records: ReadonlyMap<string, TLRecord>,
  depths: ReadonlyMap<string, number>,
): TLShape[] {
  const chain = new Set<TLShape>();
  let current: TLRecord | undefined = shape;
  while (current?.typeName === "shape" && !chain.has(current) && !depths.has(current.id)) {
    chain.add(current);
    current = records.get(current.parentId);
  }
  return [...chain];
}

/** The chain so that each comes after its parent; where it ends in a ring, that is opened first. */
function outsideIn(chain: readonly TLShape[], loose: Set<string>): TLShape[] {
  const ringAt = chain.findIndex(({ id }) => id === chain.at(-1)?.parentId);
  if (ringAt === -1) return chain.toReversed();
  const ring = chain.slice(ringAt);
  const first = ring.reduce((smallest, shape) => (shape.id < smallest.id ? shape : smallest));
  loose.add(first.id);
  const at = ring.indexOf(first) + 1;
  const opened = [...ring.slice(at), ...ring.slice(0, at)].toReversed();
  return [...opened, ...chain.slice(0, ringAt).toReversed()];
}
