interface Point {
  readonly x: number;
  readonly y: number;
}

interface FlowLabel {
  readonly id: string;
  /** A place along its way, from 0 to 1. */
  readonly at: (share: number) => Point;
  /** Where it would stand by itself. */
  readonly share: number;
  readonly size: { readonly w: number; readonly h: number };
}

/** Tried in this order around where a label would stand by itself. */
const ASIDE = [0, 0.1, -0.1, 0.18, -0.18, 0.26, -0.26, 0.34, -0.34];
/** With more flows than these nobody reads words, and each stands where it would by itself. */
const MOST = 150;

/**
 * Shares at which the words of flows stand on no others, as far as there is room along their ways:
 * each in turn takes the first free place near its own.
 * @param sectors boxes that words stay off as well
 */
export function placeFlowLabels(
  labels: readonly FlowLabel[],
  sectors: readonly (Point & FlowLabel["size"])[] = [],
): ReadonlyMap<string, number> {
  if (labels.length > MOST) return new Map(labels.map(({ id, share }) => [id, share]));
  const taken: { readonly at: Point; readonly size: FlowLabel["size"] }[] = sectors.map(
    ({ x, y, w, h }) => ({ at: { x: x + w / 2, y: y + h / 2 }, size: { w, h } }),
  );
  const shares = new Map<string, number>();
  for (const { id, at, share, size } of labels.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const free = (candidate: number) => {
      if (candidate <= 0.12 || candidate >= 0.88) return false;
      const place = at(candidate);
      return taken.every((other) => isApart(place, size, other));
    };
    const found = ASIDE.map((aside) => share + aside).find(free) ?? share;
    taken.push({ at: at(found), size });
    shares.set(id, found);
  }
  return shares;
}

/** Words as they stand on the canvas and in files: at most two lines of 200 units. */
export function flowLabelSize(words: string): FlowLabel["size"] {
  let width = 0;
  for (const letter of words) width += /[\u0020-\u024f]/.test(letter) ? 7.5 : 13;
  const most = 184;
  return { w: Math.min(most, width) + 16, h: width > most ? 42 : 22 };
}

function isApart(
  at: Point,
  size: FlowLabel["size"],
  other: { readonly at: Point; readonly size: FlowLabel["size"] },
): boolean {
  return (
    Math.abs(at.x - other.at.x) >= (size.w + other.size.w) / 2 ||
    Math.abs(at.y - other.at.y) >= (size.h + other.size.h) / 2
  );
}
