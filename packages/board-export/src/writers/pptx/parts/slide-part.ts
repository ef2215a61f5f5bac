import type { Language } from "@zentaikan/capital-graph";
import { element, xmlText, type Xml } from "../../xml-element.ts";
import type { Slide, SlideItem } from "../deck.ts";
import { emu } from "../lengths.ts";
import { fill, identity, presetGeometry, transform } from "../shapes/shape-parts.ts";
import { placeInto } from "../shapes/frame.ts";
import { placeholderText, shapeText } from "../shapes/text-body.ts";
import type { SlideGround } from "../shapes/slide-ground.ts";
import { writePicture } from "../shapes/write-picture.ts";
import { writeTable } from "../shapes/write-table.ts";
import { layoutPath } from "./master-parts.ts";
import type { OfficePart, OfficeRelation } from "./office-package.ts";
import {
  COVER_STAR,
  COVER_TITLE,
  FOOTER,
  LEAD,
  NUMBER,
  placeholder,
  shapeTree,
  TITLE,
} from "./placeholders.ts";
import { NAMESPACES, presentationType } from "./presentation-names.ts";
import { stampShape } from "./stamp-shape.ts";

/** What all slides of a deck say. */
export interface DeckGround {
  readonly language: Language;
  readonly footer: string;
  /** Across each slide; empty for none. */
  readonly stamp: string | null;
  /** Paths of images by their hash. */
  readonly media: ReadonlyMap<string, string>;
}

export function slidePart(
  slide: Slide,
  {
    path,
    notesPath,
    deck,
    number,
  }: {
    readonly path: string;
    readonly notesPath: string | null;
    readonly deck: DeckGround;
    readonly number: number;
  },
): OfficePart {
  const images = new Map<string, OfficeRelation>();
  let lastId = 1;
  const ground: SlideGround = {
    language: deck.language,
    newId: () => (lastId += 1),
    imageRelation: (hash) => {
      const target = deck.media.get(hash);
      if (target === undefined) return null;
      const known = images.get(hash) ?? {
        id: `rId${images.size + FIRST_IMAGE}`,
        type: "image",
        target,
      };
      images.set(hash, known);
      return known.id;
    },
  };
  const shapes = [
    ...headShapes(slide, ground),
    ...slide.items.flatMap((item) => writeItem(item, ground)),
    ...(slide.layout === "title" ? [] : footShapes({ deck, number, ground })),
    ...(deck.stamp === null ? [] : [stampShape(deck.stamp, ground)]),
  ];
  const content = element(
    "p:sld",
    NAMESPACES,
    element("p:cSld", {}, shapeTree(shapes)),
    element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
  );
  return {
    path,
    contentType: presentationType("slide"),
    content,
    relations: [
      { id: "rId1", type: "slideLayout", target: layoutPath(slide.layout) },
      ...(notesPath === null ? [] : [{ id: "rId2", type: "notesSlide", target: notesPath }]),
      ...images.values(),
    ],
  };
}

const FIRST_IMAGE = 3;

function headShapes(
  { layout, title, lead }: Slide,
  { newId, language }: SlideGround,
): readonly Xml[] {
  const isCover = layout === "title";
  const written = (place: typeof TITLE, words: string) =>
    placeholder(place, { id: newId(), at: null, text: placeholderText([words], language) });
  return [
    written(isCover ? COVER_TITLE : TITLE, title),
    ...(lead === "" ? [] : [written(isCover ? COVER_STAR : LEAD, lead)]),
  ];
}

function footShapes({
  deck,
  number,
  ground,
}: {
  readonly deck: DeckGround;
  readonly number: number;
  readonly ground: SlideGround;
}): readonly Xml[] {
  const field = element(
    "p:txBody",
    {},
    element("a:bodyPr", {}),
    element("a:lstStyle", {}),
    element(
      "a:p",
      {},
      element(
        "a:fld",
        { id: "{5F1C1D5B-7C1A-4C35-9B0C-2B4A87C98A0A}", type: "slidenum" },
        element("a:rPr", { lang: "en-US" }),
        element("a:t", {}, xmlText(String(number))),
      ),
    ),
  );
  const footer = placeholderText([deck.footer], deck.language);
  return [
    placeholder(FOOTER, { id: ground.newId(), at: null, text: footer }),
    placeholder(NUMBER, { id: ground.newId(), at: null, text: field }),
  ];
}

function writeItem(item: SlideItem, ground: SlideGround): readonly Xml[] {
  switch (item.kind) {
    case "picture": {
      const placement = placeInto(item.picture, { ...item, most: MOST_ENLARGED });
      return writePicture(item.picture, placement, ground);
    }
    case "table":
      return [writeTable(item, ground)];
    case "text":
      return [writeText(item, ground)];
  }
}

/** A board of two cards is not shown as two posters. */
const MOST_ENLARGED = 1;

function writeText(
  { name, at, paragraphs }: Extract<SlideItem, { readonly kind: "text" }>,
  { newId, language }: SlideGround,
): Xml {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id: newId(), name, description: "" }),
      element("p:cNvSpPr", { txBox: 1 }),
      element("p:nvPr", {}),
    ),
    element(
      "p:spPr",
      {},
      transform({ x: emu(at.x), y: emu(at.y), w: emu(at.w), h: emu(at.h) }),
      presetGeometry("rect", []),
      fill(null),
    ),
    shapeText(
      paragraphs.map((paragraph) => ({
        ...paragraph,
        align: "l" as const,
        lineHeight: paragraph.size * TEXT_LINE,
      })),
      { room: { insets: [0, 0, 0, 0], anchor: "t", wraps: true }, language },
    ),
  );
}

/** Of the size, how high a line of running text is. */
export const TEXT_LINE = 1.5;
