import type { TLArrowShape } from "@tldraw/tlschema";
import { readDetailMeaning, readLinkMeaning, type LinkMeaning } from "@zentaikan/board-model";
import type { Language } from "@zentaikan/capital-graph";
import { measureText } from "../text/measure-text.ts";
import type { Fonts } from "../text/open-fonts.ts";
import { fitWords } from "./fit-words.ts";
import type { PictureBox, PictureConnector, PictureRect, PictureShape } from "./picture.ts";
import { PICTURE_WORDS } from "./picture-words.ts";
import { COLOURS } from "./print-colours.ts";
import type { ArrowRoute } from "./route-arrow.ts";
import { box, stroke, type Point } from "./shape-parts.ts";

const WIDTH_BY_STRENGTH = { 1: 1.5, 2: 2.5, 3: 4 } as const;
const DETAIL_WIDTH = 1.5;

interface LinkLook {
  readonly route: ArrowRoute;
  /** What the two ends are called. */
  readonly ends: readonly [from: string, to: string];
  readonly isLoose: boolean;
  /** Finds room beside what stands there, and keeps it. */
  readonly findRoom: (wanted: PictureRect) => Point;
  readonly fonts: Fonts;
  readonly language: Language;
}

/**
 * A growth link: its weight is its strength, its dashes an assumption, its double line a
 * reinvestment, its ⊖ a decrease, as on the canvas.
 */
export function drawGrowthLink(
  arrow: TLArrowShape,
  look: LinkLook & { readonly isBehind: boolean; readonly showsGrounds: boolean },
): PictureShape[] {
  const meaning = readLinkMeaning(arrow.meta);
  const { ends, isLoose, isBehind, route } = look;
  const words = PICTURE_WORDS[look.language];
  const colour = isLoose
    ? COLOURS.warning
    : isBehind
      ? COLOURS.inkBehind
      : meaning.sign === "-"
        ? COLOURS.danger
        : COLOURS.ink;
  const connector: PictureConnector = {
    kind: "connector",
    id: arrow.id,
    name: (meaning.sign === "-" ? words.shrinks : words.grows)(...ends),
    from: route.from,
    to: route.to,
    commands: route.commands,
    stroke: stroke(
      colour,
      WIDTH_BY_STRENGTH[meaning.strength],
      meaning.basis === "assumption" ? "dashed" : "solid",
    ),
    isDouble: meaning.kind === "reinvest",
    hasTail: false,
    hasHead: true,
    words: null,
  };
  return [connector, ...tagsOf(arrow.id, meaning, look)];
}

function tagsOf(
  id: string,
  { sign, contested, basisText }: LinkMeaning,
  look: LinkLook & { readonly showsGrounds: boolean },
): PictureBox[] {
  const words = PICTURE_WORDS[look.language];
  const signs = [
    ...(look.isLoose ? [words.loose] : []),
    ...(sign === "-" ? ["⊖"] : []),
    ...(contested ? [words.contested] : []),
  ].join(" ");
  const mark = signs === "" ? [] : [tagOnArrow(`${id}/tag`, signs, look)];
  if (!look.showsGrounds || basisText.trim() === "") return mark;
  return [...mark, grounds(`${id}/grounds`, basisText, look)];
}

/** A cause between Do results. */
export function drawDetailLink(arrow: TLArrowShape, look: LinkLook): PictureShape[] {
  const { sign, basis } = readDetailMeaning(arrow.meta);
  const { route, ends, isLoose } = look;
  const words = PICTURE_WORDS[look.language];
  const tagText = isLoose ? words.loose : sign === "-" ? "⊖" : "";
  return [
    {
      kind: "connector",
      id: arrow.id,
      name: (sign === "-" ? words.shrinks : words.grows)(...ends),
      from: route.from,
      to: route.to,
      commands: route.commands,
      stroke: stroke(
        isLoose ? COLOURS.warning : COLOURS.accent,
        DETAIL_WIDTH,
        basis === "assumption" ? "dashed" : "solid",
      ),
      isDouble: false,
      hasTail: false,
      hasHead: true,
      words: null,
    },
    ...(tagText === "" ? [] : [tagOnArrow(`${arrow.id}/tag`, tagText, look)]),
  ];
}

function tagOnArrow(id: string, text: string, { route, findRoom, fonts }: LinkLook): PictureBox {
  const { at } = tag(id, text, { at: route.middle, fonts });
  const { x, y } = findRoom(at);
  return tag(id, text, { at: { x: x + at.w / 2, y: y + at.h / 2 }, fonts });
}

/** Words on an arrow, in a box of their own since lines hold none. */
export function tag(
  id: string,
  text: string,
  {
    at,
    fonts,
    isPlain = false,
  }: { readonly at: Point; readonly fonts: Fonts; readonly isPlain?: boolean },
): PictureBox {
  const w = Math.min(240, measureText(text, { size: 13, weight: "regular", fonts }) + 16);
  const room = { x: at.x - w / 2, y: at.y - 10, w, h: 20 };
  return box(id, room, {
    form: "rounded",
    radius: 8,
    fill: isPlain ? COLOURS.surface : COLOURS.warningSoft,
    words: fitWords({
      text,
      room: { ...room, x: room.x + 4, w: room.w - 8 },
      sizes: [13, 12, 11],
      colour: isPlain ? COLOURS.ink : COLOURS.warning,
      align: "middle",
      maxLines: 1,
      fonts,
    }),
  });
}

const GROUNDS_WIDTH = 152;
const GROUNDS_LINES = 6;
const GROUNDS_LINE = 16;

/** Beside the arrow; its room is looked for when its size is known. */
function grounds(id: string, text: string, { route, findRoom, fonts }: LinkLook): PictureBox {
  const written = fitWords({
    text,
    room: { x: 0, y: 0, w: GROUNDS_WIDTH, h: GROUNDS_LINES * GROUNDS_LINE },
    sizes: [11],
    lineHeight: GROUNDS_LINE / 11,
    colour: COLOURS.inkSoft,
    stand: "top",
    isBalanced: true,
    fonts,
  });
  const [w, h] = [
    Math.max(...written.lines.map(({ width }) => width)) + 12,
    written.lines.length * GROUNDS_LINE + 6,
  ];
  const { x, y } = findRoom({ x: route.middle.x - w / 2, y: route.middle.y - h / 2, w, h });
  return box(
    id,
    { x, y, w, h },
    {
      name: text,
      form: "rounded",
      radius: 4,
      fill: COLOURS.surface,
      stroke: stroke(COLOURS.line, 0.75),
      words: {
        ...written,
        at: { x: x + 6, y: y + 3, w: w - 12, h: h - 6 },
        lines: written.lines.map((line) => ({
          ...line,
          x: line.x + x + 6,
          baseline: line.baseline + y + 3,
        })),
      },
    },
  );
}
