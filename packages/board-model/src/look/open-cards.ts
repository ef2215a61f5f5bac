/** Page units; x and y are the upper left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A card as it lies in the frame, with what stands under it, from top to bottom. */
export interface ClosedCard {
  readonly id: string;
  /** Page units. */
  readonly box: Box;
  readonly doResults: readonly { readonly id: string; readonly text: string }[];
}

/** All in page units, from the card's own corner: what is open moves down, and writes nothing. */
export interface OpenCards {
  readonly places: ReadonlyMap<string, Box>;
  /** How far the lowest open card reaches below where the lowest closed one ends. */
  readonly deeperBy: number;
}

/** Page units of an open card. */
export const OPEN = {
  /** An open card is wider than a closed one by this much to either side. */
  wider: 16,
  tag: 34,
  gap: 6,
  side: 8,
  footer: 34,
  rowPadding: 8,
  line: 18,
  meta: 20,
} as const;
const CARD_GAP = 16;
/** Of a row's text, in page units; as wide as a full-width letter. */
const LETTER = 13;
export const MOST_LINES = 4;

/**
 * Where cards and Do results stand when every card is open: cards that would run into each other
 * give way downwards, in the order in which they lie. A function of the frame and of the texts, so
 * that everybody sees the same and no card has to be moved for it.
 */
export function openCards(cards: readonly ClosedCard[]): OpenCards {
  const places = new Map<string, Box>();
  const above: Box[] = [];
  for (const card of cards.toSorted(
    (a, b) => a.box.y - b.box.y || a.box.x - b.box.x || (a.id < b.id ? -1 : 1),
  )) {
    const { x, y, w } = card.box;
    const open = { x: x - OPEN.wider, y, w: w + 2 * OPEN.wider, h: OPEN.tag };
    for (const { id, text } of card.doResults) {
      const row = { w: open.w - 2 * OPEN.side, h: rowHeight(text, open.w) };
      places.set(id, { x: OPEN.side - OPEN.wider, y: open.h, ...row });
      open.h += row.h + OPEN.gap;
    }
    open.h += OPEN.footer;
    for (const other of above) {
      const isBeside = open.x >= other.x + other.w || other.x >= open.x + open.w;
      if (!isBeside) open.y = Math.max(open.y, other.y + other.h + CARD_GAP);
    }
    above.push({ ...open });
    const down = open.y - y;
    places.set(card.id, { x: -OPEN.wider, y: down, w: open.w, h: open.h });
    for (const { id } of card.doResults) {
      const row = places.get(id);
      if (row !== undefined) places.set(id, { ...row, y: row.y + down });
    }
  }
  const closed = cards.map(({ box }) => box);
  return { places, deeperBy: cards.length === 0 ? 0 : Math.max(0, foot(above) - foot(closed)) };
}

function foot(boxes: readonly Box[]): number {
  return Math.max(...boxes.map(({ y, h }) => y + h));
}

/** What a text takes, told by its letters: measuring it would differ from machine to machine. */
export function linesOf(text: string, cardWidth: number): number {
  const width = cardWidth - 2 * OPEN.side - 2 * OPEN.rowPadding - 24;
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(lengthOf(line) / width)));
  return Math.min(
    MOST_LINES,
    lines.reduce((sum, count) => sum + count, 0),
  );
}

function rowHeight(text: string, cardWidth: number): number {
  return 2 * OPEN.rowPadding + linesOf(text, cardWidth) * OPEN.line + OPEN.meta;
}

function lengthOf(text: string): number {
  let length = 0;
  for (const letter of text) length += (letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1;
  return length * LETTER;
}
