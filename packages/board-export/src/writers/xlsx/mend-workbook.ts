import { CORE_PROPERTIES_RELATION, CORE_PROPERTIES_TYPE } from "../core-properties.ts";
import { element, XML_DECLARATION, type Xml } from "../xml-element.ts";

/**
 * What the library leaves undone: parts of a font stand in an order that OpenXmlValidator refuses,
 * spaces at the ends of texts get lost, no option hides columns or prints a sheet as wide as a page,
 * and nothing says what file it is.
 */
export function mendWorkbook(
  parts: ReadonlyMap<string, Uint8Array>,
  {
    hiddenFrom,
    properties,
  }: {
    /** By sheet: the column from which on nobody needs to look, from 0; null for none. */
    readonly hiddenFrom: readonly (number | null)[];
    readonly properties: Xml;
  },
): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const mended = new Map<string, Uint8Array>();
  for (const [path, bytes] of parts) {
    const mend = mendOf(path, hiddenFrom);
    mended.set(path, mend === null ? bytes : encoder.encode(mend(decoder.decode(bytes))));
  }
  return mended.set(CORE_PATH, encoder.encode(XML_DECLARATION + properties));
}

const CORE_PATH = "docProps/core.xml";

type Mend = (xml: string) => string;

function mendOf(path: string, hiddenFrom: readonly (number | null)[]): Mend | null {
  const sheet = /^xl\/worksheets\/sheet(?<number>\d+)\.xml$/.exec(path)?.groups?.["number"];
  if (sheet !== undefined) {
    const hide = hideColumns(hiddenFrom[Number(sheet) - 1] ?? null);
    return (xml) => fitToWidth(hide(xml));
  }
  switch (path) {
    case "xl/styles.xml":
      return orderFonts;
    case "xl/sharedStrings.xml":
      return (xml) => xml.replaceAll("<t>", '<t xml:space="preserve">');
    case "[Content_Types].xml":
      return (xml) =>
        before(
          xml,
          "</Types>",
          element("Override", { PartName: `/${CORE_PATH}`, ContentType: CORE_PROPERTIES_TYPE }),
        );
    case "_rels/.rels":
      return (xml) =>
        before(
          xml,
          "</Relationships>",
          element("Relationship", {
            Id: "rId-properties",
            Type: CORE_PROPERTIES_RELATION,
            Target: CORE_PATH,
          }),
        );
    default:
      return null;
  }
}

function before(xml: string, end: string, added: Xml): string {
  return xml.replace(end, () => added + end);
}

const FONT_ORDER = ["b", "i", "strike", "u", "sz", "color", "name", "family"];

function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, parts: string) => {
    const each = parts.match(/<[^>]*\/>/g) ?? [];
    return `<font>${each.toSorted((one, other) => fontRank(one) - fontRank(other)).join("")}</font>`;
  });
}

function fontRank(part: string): number {
  return FONT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? "");
}

/** On A4, as many pages high as it takes. */
function fitToWidth(xml: string): string {
  return xml
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup [^>]*\/>/,
      '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>',
    );
}

function hideColumns(from: number | null): Mend {
  return (xml) =>
    from === null
      ? xml
      : xml.replace(/<col min="(\d+)"/g, (column, at: string) =>
          Number(at) > from ? `<col hidden="1" min="${at}"` : column,
        );
}
