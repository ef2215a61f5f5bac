import type { PictureRect } from "../../../picture/picture.ts";
import { element, xmlText, type Xml } from "../../xml-element.ts";
import type { SlideLayout } from "../deck.ts";
import { AREAS } from "../areas.ts";
import { emu, SLIDE } from "../lengths.ts";
import { COLOURS, solidFill } from "../look.ts";
import { fill, identity, presetGeometry, transform } from "../shapes/shape-parts.ts";
import { FACES, NO_TEXT } from "../shapes/text-body.ts";
import type { OfficePart } from "./office-package.ts";
import {
  COVER_STAR,
  COVER_TITLE,
  FOOTER,
  LEAD,
  NUMBER,
  placeholder,
  type Placeholder,
  shapeTree,
  TITLE,
} from "./placeholders.ts";
import { NAMESPACES, PATHS, presentationType } from "./presentation-names.ts";

const LAYOUTS: readonly SlideLayout[] = ["title", "picture", "table"];

export function layoutPath(layout: SlideLayout): string {
  return `ppt/slideLayouts/slideLayout${LAYOUTS.indexOf(layout) + 1}.xml`;
}

/** The master and its layouts: where titles, leads, footers and numbers stand, and how they look. */
export function masterParts(): readonly OfficePart[] {
  return [masterPart(), ...LAYOUTS.map(layoutPart)];
}

/** Ids of the master and its layouts are of one kind, and no two are the same. */
const FIRST_MASTER_ID = 2_147_483_648;
export const MASTER_ID = FIRST_MASTER_ID;

function masterPart(): OfficePart {
  const content = element(
    "p:sldMaster",
    NAMESPACES,
    element(
      "p:cSld",
      {},
      element(
        "p:bg",
        {},
        element("p:bgPr", {}, solidFill(COLOURS.surface), element("a:effectLst", {})),
      ),
      shapeTree([
        written({ place: TITLE, id: 2, at: AREAS.title, look: LOOKS.title, prompt: "Title" }),
        written({ place: FOOTER, id: 3, at: AREAS.footer, look: LOOKS.footer, prompt: "" }),
        numberPlace(4),
      ]),
    ),
    element("p:clrMap", {
      bg1: "lt1",
      tx1: "dk1",
      bg2: "lt2",
      tx2: "dk2",
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`accent${at}`, `accent${at}`])),
      hlink: "hlink",
      folHlink: "folHlink",
    }),
    element(
      "p:sldLayoutIdLst",
      {},
      ...LAYOUTS.map((_, index) =>
        element("p:sldLayoutId", { id: FIRST_MASTER_ID + index + 1, "r:id": `rId${index + 1}` }),
      ),
    ),
    element("p:hf", { hdr: 0, dt: 0 }),
    element(
      "p:txStyles",
      {},
      element("p:titleStyle", {}, level(1, LOOKS.title)),
      element("p:bodyStyle", {}, ...[1, 2, 3].map((at) => level(at, LOOKS.body))),
      element("p:otherStyle", {}, level(1, LOOKS.body)),
    ),
  );
  return {
    path: PATHS.master,
    contentType: presentationType("slideMaster"),
    content,
    relations: [
      ...LAYOUTS.map((layout, index) => ({
        id: `rId${index + 1}`,
        type: "slideLayout",
        target: layoutPath(layout),
      })),
      { id: `rId${LAYOUTS.length + 1}`, type: "theme", target: PATHS.theme },
    ],
  };
}

function layoutPart(layout: SlideLayout): OfficePart {
  const content = element(
    "p:sldLayout",
    { ...NAMESPACES, type: layout === "title" ? "title" : "obj", preserve: 1 },
    element("p:cSld", { name: LAYOUT_NAMES[layout] }, shapeTree(layoutShapes(layout))),
    element("p:clrMapOvr", {}, element("a:masterClrMapping", {})),
  );
  return {
    path: layoutPath(layout),
    contentType: presentationType("slideLayout"),
    content,
    relations: [{ id: "rId1", type: "slideMaster", target: PATHS.master }],
  };
}

const LAYOUT_NAMES = { title: "Cover", picture: "Picture", table: "Table" } as const;

function layoutShapes(layout: SlideLayout): readonly Xml[] {
  if (layout === "title") {
    return [
      bar(2),
      written({
        place: COVER_TITLE,
        id: 3,
        at: AREAS.coverTitle,
        look: LOOKS.coverTitle,
        prompt: "Customer",
        anchor: "b",
      }),
      written({
        place: COVER_STAR,
        id: 4,
        at: AREAS.coverStar,
        look: LOOKS.coverStar,
        prompt: "Star",
      }),
    ];
  }
  return [
    written({ place: TITLE, id: 2, at: AREAS.title, look: LOOKS.title, prompt: "Title" }),
    written({ place: LEAD, id: 3, at: AREAS.lead, look: LOOKS.lead, prompt: "Lead" }),
    written({ place: FOOTER, id: 4, at: AREAS.footer, look: LOOKS.footer, prompt: "" }),
    numberPlace(5),
  ];
}

interface Look {
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  readonly align: "l" | "r";
}

const LOOKS = {
  title: { size: 22, isBold: true, colour: COLOURS.ink, align: "l" },
  lead: { size: 12, isBold: false, colour: COLOURS.inkSoft, align: "l" },
  body: { size: 14, isBold: false, colour: COLOURS.ink, align: "l" },
  footer: { size: 9, isBold: false, colour: COLOURS.inkSoft, align: "l" },
  number: { size: 9, isBold: false, colour: COLOURS.inkSoft, align: "r" },
  coverTitle: { size: 36, isBold: true, colour: COLOURS.ink, align: "l" },
  coverStar: { size: 18, isBold: false, colour: COLOURS.ink, align: "l" },
} as const satisfies Record<string, Look>;

function written({
  place,
  id,
  at,
  look,
  prompt,
  anchor = "t",
}: {
  readonly place: Placeholder;
  readonly id: number;
  readonly at: PictureRect;
  readonly look: Look;
  readonly prompt: string;
  readonly anchor?: "t" | "b";
}): Xml {
  const words = prompt === "" ? "" : element("a:r", {}, RUN, element("a:t", {}, xmlText(prompt)));
  return placeholder(place, { id, at, text: placeText({ look, anchor, words }) });
}

function numberPlace(id: number): Xml {
  const words = element(
    "a:fld",
    { id: "{5F1C1D5B-7C1A-4C35-9B0C-2B4A87C98A0A}", type: "slidenum" },
    RUN,
    element("a:t", {}, "‹#›"),
  );
  const text = placeText({ look: LOOKS.number, anchor: "t", words });
  return placeholder(NUMBER, { id, at: AREAS.number, text });
}

const RUN = element("a:rPr", { lang: "ja-JP", altLang: "en-US" });

function placeText({
  look,
  anchor,
  words,
}: {
  readonly look: Look;
  readonly anchor: "t" | "b";
  readonly words: Xml;
}): Xml {
  return element(
    "p:txBody",
    {},
    element(
      "a:bodyPr",
      { wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor },
      element("a:noAutofit", {}),
    ),
    element("a:lstStyle", {}, level(1, look)),
    element("a:p", {}, words),
  );
}

function level(at: number, { size, isBold, colour, align }: Look): Xml {
  return element(
    `a:lvl${at}pPr`,
    { marL: 0, indent: 0, algn: align },
    element("a:lnSpc", {}, element("a:spcPts", { val: Math.round(size * 1.35 * 100) })),
    element("a:spcBef", {}, element("a:spcPts", { val: 0 })),
    element("a:buNone", {}),
    element("a:defRPr", { sz: size * 100, b: isBold ? 1 : 0 }, solidFill(colour), FACES),
  );
}

/** One band of indigo at the left edge of the cover. */
function bar(id: number): Xml {
  return element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      identity({ id, name: "Band", description: "" }, true),
      element("p:cNvSpPr", {}),
      element("p:nvPr", { userDrawn: 1 }),
    ),
    element(
      "p:spPr",
      {},
      transform({ x: 0, y: 0, w: emu(12), h: emu(SLIDE.height) }),
      presetGeometry("rect", []),
      fill(COLOURS.accent),
      element("a:ln", {}, element("a:noFill", {})),
    ),
    NO_TEXT,
  );
}
