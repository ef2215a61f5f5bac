import { pdfValues, type PdfValue } from "./pdf-values.ts";

/** Letters of a page that are shown, as numbers of glyphs. */
export interface ShownGlyphs {
  readonly font: string;
  readonly codes: readonly number[];
  /** What stands for them when they are read; null where they stand for themselves. */
  readonly actualText: string | null;
}

interface PageMarks {
  readonly shown: readonly ShownGlyphs[];
  /** Content by its number, with the tag around it. */
  readonly marked: ReadonlyMap<number, string>;
  /** What is drawn with, by the kind of resource. */
  readonly used: readonly (readonly [kind: string, name: string])[];
  readonly broken: readonly string[];
}

/** Operators of ISO 32000-1, annex A, that no page of ours may do without a colour of its own space. */
const KNOWN = new Set(
  "b B b* B* BDC BMC BT c cm CS cs d Do EMC ET f f* G g gs h i j J l M m n q Q re RG rg ri s S sc SC scn SCN sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"".split(
    " ",
  ),
);
const PAINTING = new Set("b B b* B* Do f f* s S sh Tj TJ ' \"".split(" "));
const COLOUR_SPACES = new Set(["DeviceRGB", "DeviceGray"]);

/** Walks what a page does: every drop of ink is part of the structure or an artifact (6.7, 14.8.2.2). */
export function pageMarks(contents: string): PageMarks {
  const shown: ShownGlyphs[] = [];
  const marked = new Map<number, string>();
  const used: [string, string][] = [];
  const broken: string[] = [];
  const tags: { tag: string; number: number | null; actualText: string | null }[] = [];
  let operands: PdfValue[] = [];
  let depth = 0;
  let isText = false;
  const fonts: string[] = [];
  let font = "";
  for (const { value } of pdfValues(contents)) {
    if (typeof value === "number" || value.kind !== "word") {
      operands.push(value);
      continue;
    }
    const { word } = value;
    const [first] = operands;
    const last = operands.at(-1);
    if (!KNOWN.has(word)) broken.push(`6.2.2: the operator ${word}`);
    if (
      PAINTING.has(word) &&
      !tags.some(({ tag, number }) => tag === "Artifact" || number !== null)
    )
      broken.push(`6.7: ${word} outside of everything that is marked`);
    switch (word) {
      case "q":
        depth += 1;
        fonts.push(font);
        if (depth > 28) broken.push("6.1.13: more than 28 states within each other");
        break;
      case "Q":
        depth -= 1;
        font = fonts.pop() ?? "";
        if (depth < 0) broken.push("a state ends that never began");
        break;
      case "BT":
      case "ET":
        if (isText === (word === "BT")) broken.push(`${word} within or without text`);
        isText = word === "BT";
        break;
      case "BMC":
      case "BDC": {
        const properties =
          typeof last === "object" && last.kind === "dictionary" ? last.entries : null;
        const number = properties?.get("MCID");
        const actual = properties?.get("ActualText");
        const tag = nameOf(first);
        tags.push({
          tag,
          number: typeof number === "number" ? number : null,
          actualText: typeof actual === "object" && actual.kind === "string" ? actual.bytes : null,
        });
        if (typeof number !== "number") break;
        if (marked.has(number)) broken.push(`content ${number} stands twice on the page`);
        marked.set(number, tag);
        break;
      }
      case "EMC":
        if (tags.pop() === undefined) broken.push("a mark ends that never began");
        break;
      case "cs":
      case "CS":
        if (!COLOUR_SPACES.has(nameOf(first))) broken.push(`6.2.4: colours of ${nameOf(first)}`);
        break;
      case "gs":
        used.push(["ExtGState", nameOf(first)]);
        break;
      case "Do":
        used.push(["XObject", nameOf(first)]);
        break;
      case "Tf":
        font = nameOf(first);
        used.push(["Font", font]);
        break;
      case "Tj":
      case "TJ": {
        const actualText = tags.findLast((tag) => tag.actualText !== null)?.actualText ?? null;
        shown.push({ font, codes: codesOf(last), actualText });
        break;
      }
    }
    operands = [];
  }
  if (depth !== 0 || isText || tags.length > 0) broken.push("something stays open at its end");
  return { shown, marked, used, broken };
}

function codesOf(value: PdfValue | undefined): readonly number[] {
  const parts = typeof value === "object" && value.kind === "array" ? value.items : [value];
  return parts.flatMap((part) => {
    if (typeof part !== "object" || part.kind !== "string") return [];
    return [...part.bytes.matchAll(/([^])([^])/g)].map(
      ([, high = "", low = ""]) => high.charCodeAt(0) * 256 + low.charCodeAt(0),
    );
  });
}

function nameOf(value: PdfValue | undefined): string {
  return typeof value === "object" && value.kind === "name" ? value.name : "";
}
