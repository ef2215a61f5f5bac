import type { Language } from "@zentaikan/capital-graph";
import { element, xmlText, type Xml } from "../../xml-element.ts";
import { FACE, solidFill } from "../look.ts";

export interface TextParagraph {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly colour: string;
  readonly align: "l" | "ctr" | "r";
  /** Exactly so high is each line; null for what the face asks for. */
  readonly lineHeight: number | null;
  readonly before: number;
  readonly opacity?: number;
}

export interface TextRoom {
  /** Left, top, right, bottom, in English metric units. */
  readonly insets: readonly [number, number, number, number];
  readonly anchor: "t" | "ctr" | "b";
  readonly wraps: boolean;
}

/** Words of a shape. Nobody's program makes them smaller or the shape larger. */
export function shapeText(
  paragraphs: readonly TextParagraph[],
  { room, language }: { readonly room: TextRoom; readonly language: Language },
): Xml {
  const [lIns, tIns, rIns, bIns] = room.insets;
  const wrap = room.wraps ? "square" : "none";
  return element(
    "p:txBody",
    {},
    element(
      "a:bodyPr",
      { wrap, lIns, tIns, rIns, bIns, rtlCol: 0, anchor: room.anchor },
      element("a:noAutofit", {}),
    ),
    element("a:lstStyle", {}),
    ...writtenParagraphs(paragraphs, language),
  );
}

export function cellText(paragraphs: readonly TextParagraph[], language: Language): Xml {
  return element(
    "a:txBody",
    {},
    element("a:bodyPr", {}),
    element("a:lstStyle", {}),
    ...writtenParagraphs(paragraphs, language),
  );
}

/** Each shape has one, also where nobody wrote anything. */
export const NO_TEXT: Xml = element(
  "p:txBody",
  {},
  element("a:bodyPr", { rtlCol: 0 }),
  element("a:lstStyle", {}),
  element("a:p", {}),
);

/** Words of a placeholder, which look as its layout says. */
export function placeholderText(paragraphs: readonly string[], language: Language): Xml {
  return element(
    "p:txBody",
    {},
    element("a:bodyPr", {}),
    element("a:lstStyle", {}),
    ...atLeastOne(
      paragraphs
        .flatMap(linesOf)
        .map((text) => element("a:p", {}, ...run(text, runLook({}, language, [])))),
    ),
  );
}

/** The faces of a run, in the order in which the schema has them. */
export const FACES: Xml = ["latin", "ea", "cs"]
  .map((kind) => element(`a:${kind}`, { typeface: FACE }))
  .join("");

function writtenParagraphs(
  paragraphs: readonly TextParagraph[],
  language: Language,
): readonly Xml[] {
  return atLeastOne(
    paragraphs.flatMap((paragraph) =>
      linesOf(paragraph.text).map((text, index) =>
        writeParagraph(
          { ...paragraph, text, before: index === 0 ? paragraph.before : 0 },
          language,
        ),
      ),
    ),
  );
}

function writeParagraph(paragraph: TextParagraph, language: Language): Xml {
  const { text, size, isBold, colour, align, lineHeight, before, opacity = 1 } = paragraph;
  const spacing =
    lineHeight === null
      ? ""
      : element("a:lnSpc", {}, element("a:spcPts", { val: hundredths(lineHeight) }));
  const look = runLook({ sz: hundredths(size), b: isBold ? 1 : 0 }, language, [
    solidFill(colour, opacity),
  ]);
  return element(
    "a:p",
    {},
    element(
      "a:pPr",
      { algn: align, marL: 0, indent: 0 },
      spacing,
      element("a:spcBef", {}, element("a:spcPts", { val: Math.round(before * 100) })),
      element("a:spcAft", {}, element("a:spcPts", { val: 0 })),
      element("a:buNone", {}),
    ),
    ...run(text, look),
    text === "" ? look("a:endParaRPr") : "",
  );
}

type RunLook = (name: "a:rPr" | "a:endParaRPr") => Xml;

function runLook(
  attributes: Readonly<Record<string, number>>,
  language: Language,
  fill: readonly Xml[],
): RunLook {
  const languages =
    language === "ja" ? { lang: "ja-JP", altLang: "en-US" } : { lang: "en-US", altLang: "ja-JP" };
  return (name) => element(name, { ...languages, ...attributes, dirty: 0 }, ...fill, FACES);
}

function run(text: string, look: RunLook): readonly Xml[] {
  return text === "" ? [] : [element("a:r", {}, look("a:rPr"), element("a:t", {}, xmlText(text)))];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\v\f\u2028\u2029]/);
}

function atLeastOne(paragraphs: readonly Xml[]): readonly Xml[] {
  return paragraphs.length === 0 ? [element("a:p", {})] : paragraphs;
}

/** PowerPoint knows sizes from 1 to 4,000 points, and line heights up to 1,584. */
function hundredths(points: number): number {
  return Math.min(158_400, Math.max(100, Math.round(points * 100)));
}
