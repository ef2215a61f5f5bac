/** A point of the picture and what is written beside it. */
interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a text stands, as SVG anchors it. */
interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 16;
/** Around a point, its symbol included. */
const ROOM = 13;

/**
 * A place beside each point where its text lies over nothing else, the first points first: above,
 * below, to the right, to the left; null where there is none. Further texts, such as words at the
 * middle of lines, are put where they are or left out.
 */
export function placeLabels(
  points: readonly Labelled[],
  further: readonly Labelled[],
): {
  readonly labels: readonly (PlacedLabel | null)[];
  readonly further: readonly boolean[];
} {
  const taken: Box[] = points.map(({ x, y }) => around({ x, y, anchor: "middle" }, ROOM, ROOM));
  const labels = points.map(({ x, y, text }, own) => {
    const width = widthOf(text);
    const found = (
      [
        { x, y: y - ROOM - LINE / 2, anchor: "middle" },
        { x, y: y + ROOM + LINE / 2, anchor: "middle" },
        { x: x + ROOM + 3, y, anchor: "start" },
        { x: x - ROOM - 3, y, anchor: "end" },
      ] as const
    ).find((place) => isFree(around(place, width / 2, LINE / 2), own));
    if (found === undefined) return null;
    taken.push(around(found, width / 2, LINE / 2));
    return found;
  });
  return {
    labels,
    further: further.map(({ x, y, text }) => {
      const box = around({ x, y, anchor: "middle" }, widthOf(text) / 2, LINE / 2);
      const free = isFree(box, -1);
      if (free) taken.push(box);
      return free;
    }),
  };

  function isFree(box: Box, own: number): boolean {
    return taken.every((other, at) => at === own || !overlap(box, other));
  }
}

function around({ x, y, anchor }: PlacedLabel, half: number, up: number): Box {
  const middle = anchor === "middle" ? x : anchor === "start" ? x + half : x - half;
  return { left: middle - half, right: middle + half, top: y - up, bottom: y + up };
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

/** As wide as 13 px letters are, at most: full ones, and those of European scripts. */
function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x2e80 ? 7.5 : 13;
  return width;
}
