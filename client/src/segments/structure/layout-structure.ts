import { STAGES, type Stage } from "@zentaikan/capital-graph";
import { conceptOrder } from "../segment-words.ts";

/** A structure as it is drawn: three beats side by side, cards one under the other. */
interface StructureLayout {
  readonly width: number;
  readonly height: number;
  readonly beats: readonly { readonly stage: Stage; readonly x: number }[];
  readonly cards: readonly PlacedCard[];
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedCard {
  /** As canonical forms write it: `1.hum+`. */
  readonly node: string;
  readonly capital: string;
  readonly x: number;
  readonly y: number;
}

interface PlacedArrow {
  readonly link: string;
  /** Of an SVG path. */
  readonly path: string;
}

/** In units of the picture; the page scales it. */
export const CARD = { width: 132, height: 30 } as const;
const COLUMN = 180;
const ROW = 42;
const HEAD = 26;
const EDGE = 6;
/** Beside the last column, for what leads from one card of it to another. */
const LOOP = 24;

/**
 * Cards of a form, and what leads from one to the next. Within a beat they stand in the order of
 * those that make them grow, so that few arrows cross; the first beat in the order of the lineup.
 */
export function layoutStructure(
  nodes: readonly string[],
  links: readonly string[],
): StructureLayout {
  const ends = links.map((link) => {
    const [from = "", to = ""] = link.slice(0, -2).split(">");
    return { link, from, to };
  });
  const rows = new Map<string, number>();
  const beats = STAGES.map((beat) => {
    const inBeat = nodes.filter((node) => node.startsWith(`${beat}.`));
    const pullOf = new Map(
      inBeat.map((node) => {
        const causes = ends.flatMap(({ from, to }) => (to === node ? (rows.get(from) ?? []) : []));
        const mean = causes.reduce((sum, row) => sum + row, 0) / causes.length;
        return [node, causes.length === 0 ? conceptOrder(capitalIn(node)) : mean];
      }),
    );
    const ordered = inBeat.toSorted(
      (one, other) =>
        (pullOf.get(one) ?? 0) - (pullOf.get(other) ?? 0) ||
        conceptOrder(capitalIn(one)) - conceptOrder(capitalIn(other)),
    );
    for (const [row, node] of ordered.entries()) rows.set(node, row);
    return ordered;
  });
  const tallest = Math.max(1, ...beats.map((beat) => beat.length));
  const cards = beats.flatMap((beat, column) =>
    beat.map((node, row) => ({
      node,
      capital: capitalIn(node),
      x: EDGE + column * COLUMN,
      y: HEAD + (row + (tallest - beat.length) / 2) * ROW,
    })),
  );
  const placeOf = new Map(cards.map((card) => [card.node, card]));
  return {
    width: EDGE + 2 * COLUMN + CARD.width + LOOP,
    height: HEAD + (tallest - 1) * ROW + CARD.height + EDGE,
    beats: STAGES.map((stage, column) => ({ stage, x: EDGE + column * COLUMN })),
    cards,
    arrows: ends.flatMap(({ link, from, to }) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      return start === undefined || end === undefined ? [] : [{ link, path: pathOf(start, end) }];
    }),
  };
}

function capitalIn(node: string): string {
  return node.slice(2, -1);
}

type Place = Pick<PlacedCard, "x" | "y">;

/** Onward from the right edge to the left one, with room for the head of the arrow. */
function pathOf(from: Place, to: Place): string {
  const [y1, y2] = [from.y + CARD.height / 2, to.y + CARD.height / 2];
  if (to.x > from.x) {
    const [x1, x2] = [from.x + CARD.width, to.x - 4];
    const bend = (COLUMN - CARD.width) * 0.6;
    return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
  }
  if (to.x === from.x) {
    const x = from.x + CARD.width;
    return `M${x} ${y1}C${x + 26} ${y1} ${x + 26} ${y2} ${x + 4} ${y2}`;
  }
  // Back for the next round, below the cards between.
  const [x1, x2] = [from.x + CARD.width / 2, to.x + CARD.width / 2];
  const [bottom, end] = [from.y + CARD.height, to.y + CARD.height + 4];
  const dip = Math.max(bottom, end) + 14;
  return `M${x1} ${bottom}C${x1} ${dip} ${x2} ${dip} ${x2} ${end}`;
}
