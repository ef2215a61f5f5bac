import type { TLArrowShape, TLBinding } from "@tldraw/tlschema";
import type { PlacedShape } from "@zentaikan/board-model";
import { boundsOf, leavesOf } from "./crop-picture.ts";
import type { PictureShape } from "./picture.ts";
import type { ArrowEnd } from "./route-arrow.ts";

/** The two ends of an arrow, from its plain one to its head, and whether each is attached. */
export interface ArrowEnds {
  readonly tail: ArrowEnd;
  readonly head: ArrowEnd;
  /** Records that the ends are bound to, whether or not these are drawn. */
  readonly tailRecord: string | null;
  readonly headRecord: string | null;
  readonly isReversed: boolean;
}

/** What arrows can end at, by record. */
export function endsByRecord(
  drawn: ReadonlyMap<string, readonly PictureShape[]>,
): ReadonlyMap<string, ArrowEnd> {
  const ends = new Map<string, ArrowEnd>();
  for (const [id, shapes] of drawn) {
    const own = leavesOf(shapes).find((leaf) => leaf.id === id);
    if (own?.kind === "box") {
      const { at, rotation } = own;
      ends.set(id, { kind: "box", id, at, rotation, isJoinable: true });
      continue;
    }
    const at = boundsOf(shapes);
    if (at !== null) ends.set(id, { kind: "box", id, at, rotation: 0, isJoinable: false });
  }
  return ends;
}

export function bindingsByArrow(bindings: readonly TLBinding[]): ReadonlyMap<string, TLBinding[]> {
  return Map.groupBy(bindings, ({ fromId }) => fromId);
}

/** People read an arrow from its plain end to its head, whichever end they began to draw at. */
export function endsOfArrow(
  { onPage }: PlacedShape,
  { props }: TLArrowShape,
  {
    bindings,
    ends,
  }: { readonly bindings: readonly TLBinding[]; readonly ends: ReadonlyMap<string, ArrowEnd> },
): ArrowEnds {
  const boundTo = (terminal: "start" | "end") =>
    bindings.find((binding) => binding.props.terminal === terminal)?.toId ?? null;
  const [start, end] = [boundTo("start"), boundTo("end")];
  const endAt = (
    record: string | null,
    point: { readonly x: number; readonly y: number },
  ): ArrowEnd =>
    (record === null ? undefined : ends.get(record)) ?? { kind: "point", point: onPage(point) };
  const isReversed = props.arrowheadEnd === "none" && props.arrowheadStart !== "none";
  const [first, last] = [endAt(start, props.start), endAt(end, props.end)];
  return {
    tail: isReversed ? last : first,
    head: isReversed ? first : last,
    tailRecord: isReversed ? end : start,
    headRecord: isReversed ? start : end,
    isReversed,
  };
}
