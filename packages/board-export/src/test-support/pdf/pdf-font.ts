import type { PdfFile } from "./pdf-file.ts";
import type { PdfValue } from "./pdf-values.ts";

/** A font as a file embeds it: by the number of a glyph how wide it is and what it stands for. */
export interface PdfFont {
  readonly broken: readonly string[];
  readonly glyphs: number;
  /** Of the page's text, in thousandths. */
  widthOf(code: number): number | undefined;
  /** Of the font itself. */
  advanceOf(code: number): number;
  textOf(code: number): string | undefined;
}

/** ISO 19005-3, 6.2.11, for what we write: Type 0 over TrueType, glyphs by their numbers. */
export function readPdfFont(file: PdfFile, font: PdfValue): PdfFont {
  const broken: string[] = [];
  const must = (isSo: boolean, rule: string) => {
    if (!isSo) broken.push(`6.2.11: ${rule}`);
  };
  const [descendant] = file.items(font, "DescendantFonts");
  const descriptor = file.at(descendant, "FontDescriptor");
  const name = file.name(font, "BaseFont") ?? "";
  must(file.name(font, "Type") === "Font" && file.name(descendant, "Type") === "Font", "its type");
  must(file.name(font, "Subtype") === "Type0", "it is of type 0");
  must(file.name(font, "Encoding") === "Identity-H", "numbers of glyphs");
  must(file.name(descendant, "Subtype") === "CIDFontType2", "TrueType");
  must(file.name(descendant, "CIDToGIDMap") === "Identity", "numbers are those of the font");
  must(/^[A-Z]{6}\+\S+$/.test(name), `${name} is a part of a font`);
  must(file.name(descendant, "BaseFont") === name, "one name");
  must(file.name(descriptor, "FontName") === name, "one name");
  must(!file.entries(descriptor).has("CIDSet"), "no list of glyphs that could be wrong");
  const program = file.stream(file.dictionary(descriptor).entries.get("FontFile2"));
  const metrics = readMetrics(program);
  const [from, widths] = file.items(descendant, "W");
  const listed = widths === undefined ? [] : file.items(widths);
  must(from === 0, "widths from the first glyph on");
  const texts = readToUnicode(
    Buffer.from(file.stream(file.dictionary(font).entries.get("ToUnicode"))).toString("latin1"),
  );
  return {
    broken,
    glyphs: metrics.glyphs,
    widthOf: (code) => {
      const width = listed[code];
      return typeof width === "number" ? width : undefined;
    },
    advanceOf: metrics.advanceOf,
    textOf: (code) => texts.get(code),
  };
}

function readMetrics(program: Uint8Array) {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    tables.set(
      Buffer.from(program.subarray(at, at + 4)).toString("latin1"),
      view.getUint32(at + 8),
    );
  }
  const table = (tag: string) => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`a font without ${tag}`);
    return at;
  };
  for (const tag of ["glyf", "loca"]) table(tag);
  const perEm = view.getUint16(table("head") + 18);
  const count = view.getUint16(table("hhea") + 34);
  const advances = table("hmtx");
  return {
    glyphs: view.getUint16(table("maxp") + 4),
    advanceOf: (code: number) =>
      (view.getUint16(advances + Math.min(code, count - 1) * 4) * 1000) / perEm,
  };
}

/** Ranges with a list of texts, as we write them. */
function readToUnicode(map: string): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const [, from = "", list = ""] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(from, 16);
    for (const [index, [, digits = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const bytes = Buffer.from(digits.replaceAll(/\s/g, ""), "hex");
      texts.set(first + index, new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes));
    }
  }
  return texts;
}
