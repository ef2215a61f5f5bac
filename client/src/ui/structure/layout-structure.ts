import { STAGES, type Stage } from "@zentaikan/capital-graph";

/** A structure as it is drawn: three beats side by side, cards one under the other. */
interface StructureLayout {
  readonly width: number;
  readonly height: number;
  readonly beats: readonly { readonly stage: Stage; readonly x: number }[];
  readonly cards: readonly PlacedCard[];
  readonly arrows: readonly PlacedArrow[];
}

/** A capital in a beat. */
export interface LaidNode {
  readonly key: string;
  readonly stage: Stage;
  /** Its place in the lineup. */
  readonly order: number;
}

/** What leads from one to another, by their keys. */
export interface LaidLink {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

interface PlacedCard {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

interface PlacedArrow {
  readonly key: string;
  /** Of an SVG path. */
  readonly path: string;
}

/** In units of the picture; the page scales it. */
export const CARD = { width: 132, height: 30 } as const;
/** How wide cards are, and how far apart beats: where three of them have the room of a phone. */
interface StructureWidths {
  readonly card: number;
  readonly column: number;
}
export const WIDE: StructureWidths = { card: CARD.width, column: 180 };
export const NARROW: StructureWidths = { card: 88, column: 112 };
const ROW = 42;
const HEAD = 26;
const EDGE = 6;
/** Beside the last column, for what leads from one card of it to another. */
const LOOP = 24;
/** Below the last row, for what leads back to an earlier beat. */
const BACK = 16;
/** From the middle of a card's edge, where what leads on to the next beat begins. */
const ASIDE = 9;

/**
 * Cards of a structure, and what leads from one to the next. Within a beat they stand in the order
 * of those that make them grow, so that few arrows cross; the first beat in the order of the lineup.
 */
export function layoutStructure(
  nodes: readonly LaidNode[],
  links: readonly LaidLink[],
  { card, column }: StructureWidths = WIDE,
): StructureLayout {
  const rows = new Map<string, number>();
  const beats = STAGES.map((beat) => {
    const inBeat = nodes.filter(({ stage }) => stage === beat);
    const pullOf = new Map(
      inBeat.map(({ key, order }) => {
        const causes = links.flatMap(({ from, to }) => (to === key ? (rows.get(from) ?? []) : []));
        const mean = causes.reduce((sum, row) => sum + row, 0) / causes.length;
        return [key, causes.length === 0 ? order : mean];
      }),
    );
    const ordered = inBeat.toSorted(
      (one, other) =>
        (pullOf.get(one.key) ?? 0) - (pullOf.get(other.key) ?? 0) || one.order - other.order,
    );
    for (const [row, { key }] of ordered.entries()) rows.set(key, row);
    return ordered;
  });
  const tallest = Math.max(1, ...beats.map((beat) => beat.length));
  const cards = beats.flatMap((beat, place) =>
    beat.map(({ key }, row) => ({
      key,
      x: EDGE + place * column,
      y: HEAD + (row + (tallest - beat.length) / 2) * ROW,
    })),
  );
  const placeOf = new Map(cards.map((card) => [card.key, card]));
  const arrows = links.flatMap(({ key, from, to }) => {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    return start === undefined || end === undefined ? [] : [{ key, start, end }];
  });
  const leadsBack = arrows.some(({ start, end }) => end.x < start.x);
  return {
    width: EDGE + 2 * column + card + LOOP,
    height: HEAD + (tallest - 1) * ROW + CARD.height + EDGE + (leadsBack ? BACK : 0),
    beats: STAGES.map((stage, place) => ({ stage, x: EDGE + place * column })),
    cards,
    arrows: arrows.map(({ key, start, end }) => ({
      key,
      path: pathOf(start, end, { card, column }),
    })),
  };
}

type Place = Pick<PlacedCard, "x" | "y">;

/** Onward from the right edge to the left one, with room for the head of the arrow. */
function pathOf(from: Place, to: Place, { card, column }: StructureWidths): string {
  const [y1, y2] = [from.y + CARD.height / 2, to.y + CARD.height / 2];
  if (to.x > from.x) {
    const [x1, x2] = [from.x + card, to.x - 4];
    const bend = (column - card) * 0.6;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  if (to.x === from.x) {
    // Beside where others begin: two that meet there would look like one with a head at either end.
    const aside = Math.sign(y2 - y1) * ASIDE;
    const [x, start, end] = [from.x + card, y1 + aside, y2 - aside];
    return `M${x} ${start}C${x + 26} ${start} ${x + 26} ${end} ${x + 4} ${end}`;
  }
  // Back for the next round, below the cards between.
  const [x1, x2] = [from.x + card / 2, to.x + card / 2];
  const [bottom, end] = [from.y + CARD.height, to.y + CARD.height + 4];
  const dip = Math.max(bottom, end) + 14;
  return `M${x1} ${bottom}C${x1} ${dip} ${x2} ${dip} ${x2} ${end}`;
}
