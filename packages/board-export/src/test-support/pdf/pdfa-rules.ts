import { readXml } from "../read-xml.ts";
import { PdfFile } from "./pdf-file.ts";
import { pageMarks, type ShownGlyphs } from "./page-marks.ts";
import { readPdfFont, type PdfFont } from "./pdf-font.ts";
import { brokenStructure } from "./pdf-structure.ts";
import type { PdfValue } from "./pdf-values.ts";

/**
 * What of PDF/A-3a (ISO 19005-3) a file breaks, as far as it can be seen in its bytes; clauses are
 * those that veraPDF reports. Rules for what no file of ours has, such as forms, signatures, spot
 * colours and JPEG 2000, are one: that there is none.
 */
export function brokenPdfaRules(bytes: Uint8Array): readonly string[] {
  let file: PdfFile;
  try {
    file = new PdfFile(bytes);
  } catch (error) {
    return [String(error)];
  }
  const root = file.trailer.entries.get("Root");
  const pages = file.items(root, "Pages", "Kids");
  return [
    ...brokenTrailer(file),
    ...[...file.objects.values()].flatMap(({ value }) => brokenObject(file, value)),
    ...brokenColours(file, root),
    ...brokenMetadata(file, root),
    ...brokenAttachments(file, root),
    ...brokenPages(file, pages),
    ...brokenStructure(file, root, pages),
  ];
}

function brokenTrailer({ trailer, ...file }: PdfFile): readonly string[] {
  const broken: string[] = [];
  const id = trailer.entries.get("ID");
  const isTwice = typeof id === "object" && id.kind === "array" && id.items.length === 2;
  if (!isTwice) broken.push("6.1.3: no identifiers of the file");
  if (trailer.entries.has("Encrypt")) broken.push("6.1.3: it is encrypted");
  if (file.objects.size > 8_388_607) broken.push("6.1.13: too many objects");
  return broken;
}

/** Keys that no dictionary of a PDF/A has, wherever it stands. */
const FORBIDDEN: readonly (readonly [clause: string, key: string])[] = [
  ["6.1.7", "FFilter"],
  ["6.1.7", "FDecodeParms"],
  ["6.2.5", "TR"],
  ["6.2.5", "TR2"],
  ["6.2.5", "HTP"],
  ["6.2.5", "HT"],
  ["6.2.8", "Alternates"],
  ["6.2.8", "OPI"],
  ["6.2.8", "Interpolate"],
  ["6.2.9", "Ref"],
  ["6.4", "AcroForm"],
  ["6.4", "NeedsRendering"],
  ["6.5.2", "AA"],
  ["6.5.1", "JS"],
  ["6.5.1", "JavaScript"],
  ["6.5.1", "OpenAction"],
  ["6.9", "OCProperties"],
  ["6.10", "AlternatePresentations"],
  ["6.11", "Requirements"],
  ["6.1.12", "Perms"],
];
const FILTERS = new Set([null, "FlateDecode", "DCTDecode"]);
const ACTIONS = new Set(["GoTo", "URI"]);

function brokenObject(file: PdfFile, value: PdfValue): readonly string[] {
  if (typeof value === "number" || value.kind !== "dictionary") return [];
  const broken: string[] = FORBIDDEN.flatMap(([clause, key]) =>
    value.entries.has(key) ? [`${clause}: ${key}`] : [],
  );
  const must = (isSo: boolean, rule: string) => {
    if (!isSo) broken.push(rule);
  };
  const filters = value.entries.get("Filter");
  must(filters === undefined || FILTERS.has(file.name(filters)), "6.1.7: how a stream is packed");
  const type = file.name(value, "Type");
  const subtype = file.name(value, "Subtype");
  if (type === "XObject") {
    must(subtype === "Image", "6.2.9: something else than an image is drawn");
    const colours = file.name(value, "ColorSpace");
    must(colours === "DeviceRGB" || colours === "DeviceGray", "6.2.4.3: colours of an image");
  }
  if (type === "ExtGState") {
    must([null, "Normal"].includes(file.name(value, "BM")), "6.2.10: how colours mix");
    must(file.name(value, "SMask") !== "Luminosity", "6.2.10: a mask");
  }
  if (type === "Annot") {
    must(subtype === "Link", "6.3.1: something else than a link");
    must(file.number(value, "F") === 4, "6.3.2: a link that is not printed");
    must((file.text(value, "Contents") ?? "") !== "", "6.3: a link without words");
  }
  const action = file.at(value, "A");
  if (type === "Annot" && action !== undefined) {
    must(ACTIONS.has(file.name(action, "S") ?? ""), "6.5.1: what a press does");
  }
  return broken;
}

function brokenColours(file: PdfFile, root: PdfValue | undefined): readonly string[] {
  const intents = file.items(root, "OutputIntents");
  const [intent] = intents;
  if (intents.length !== 1 || intent === undefined) return ["6.2.3: one output intent"];
  const profile = file.dictionary(intent).entries.get("DestOutputProfile");
  const header = Buffer.from(file.stream(profile)).toString("latin1", 0, 40);
  const isRgb = header.slice(12, 20) === "mntrRGB " && header.slice(36, 40) === "acsp";
  const isWhole = file.name(intent, "S") === "GTS_PDFA1" && file.number(profile, "N") === 3;
  return isRgb && isWhole && header.charCodeAt(8) < 5 ? [] : ["6.2.3: the colour profile"];
}

function brokenMetadata(file: PdfFile, root: PdfValue | undefined): readonly string[] {
  const broken: string[] = [];
  const must = (isSo: boolean, rule: string) => {
    if (!isSo) broken.push(`6.6: ${rule}`);
  };
  const metadata = file.dictionary(root).entries.get("Metadata");
  must(
    file.name(metadata, "Type") === "Metadata" && file.name(metadata, "Subtype") === "XML",
    "type",
  );
  const packet = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    file.stream(metadata),
  );
  const frame =
    /^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>([^]*)<\?xpacket end="[rw]"\?>\s*$/;
  const xml = frame.exec(packet)?.[1];
  if (xml === undefined) return ["6.6.2.1: no packet of XMP"];
  const text = (name: string, from = readXml(xml.trim())): string | null => {
    const open = [from];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      if (element.name === name) return element.text.trim();
      open.push(...element.children);
    }
    return null;
  };
  must(
    text("pdfaid:part") === "3" && text("pdfaid:conformance") === "A",
    "it calls itself PDF/A-3a",
  );
  const info = file.trailer.entries.get("Info");
  const same = (key: string, name: string) =>
    must(file.text(info, key) !== null && file.text(info, key) === text(name), `${key} is ${name}`);
  same("Title", "dc:title");
  same("Subject", "dc:description");
  same("Creator", "xmp:CreatorTool");
  same("Producer", "pdf:Producer");
  const date = (file.text(info, "CreationDate") ?? "").replaceAll(/\D/g, "");
  must(date !== "" && date === (text("xmp:CreateDate") ?? "").replaceAll(/\D/g, ""), "one date");
  return broken;
}

function brokenAttachments(file: PdfFile, root: PdfValue | undefined): readonly string[] {
  const broken: string[] = [];
  const associated = file.items(root, "AF").map((one) => file.dictionary(one));
  const [, ...named] = file.items(root, "Names", "EmbeddedFiles", "Names");
  if (associated.length !== 1 || named.length !== 1)
    broken.push("6.8: one file, with the document");
  for (const one of associated) {
    const embedded = file.dictionary(file.at(one, "EF")).entries.get("F");
    if (file.name(one, "AFRelationship") !== "Source") broken.push("6.8: why a file is in it");
    if (file.text(one, "F") === null || file.text(one, "UF") === null) broken.push("6.8: its name");
    if (file.text(one, "Desc") === null) broken.push("6.8: what it is");
    if (file.name(embedded, "Subtype") !== "application/json") broken.push("6.8: its kind");
    if (file.number(embedded, "Params", "Size") !== file.stream(embedded).length)
      broken.push("6.8: its size");
    if (file.text(embedded, "Params", "ModDate") === null) broken.push("6.8: its date");
  }
  return broken;
}

function brokenPages(file: PdfFile, pages: readonly PdfValue[]): readonly string[] {
  const fonts = new Map<PdfValue, PdfFont>();
  return pages.flatMap((page, number) => {
    const box = file.items(page, "MediaBox");
    const [, , width = 0, height = 0] = box;
    const sides = [width, height].filter(
      (side) => typeof side === "number" && side >= 3 && side <= 14_400,
    );
    const contents = file.stream(file.dictionary(page).entries.get("Contents"));
    const { shown, used, broken } = pageMarks(Buffer.from(contents).toString("latin1"));
    const resources = file.at(page, "Resources");
    return [
      ...(sides.length === 2 ? [] : ["6.1.13: the size of the page"]),
      ...broken,
      ...used.flatMap(([kind, name]) =>
        file.at(resources, kind, name) === undefined ? [`6.2.2: no ${kind} ${name}`] : [],
      ),
      ...shown.flatMap((glyphs) => {
        const font = file.at(resources, "Font", glyphs.font);
        if (font === undefined) return ["6.2.11: letters without a font"];
        const read = fonts.get(font) ?? readPdfFont(file, font);
        const isNew = !fonts.has(font);
        fonts.set(font, read);
        return [...(isNew ? read.broken : []), ...brokenGlyphs(glyphs, read)];
      }),
    ].map((rule) => `page ${number + 1}: ${rule}`);
  });
}

const PRIVATE = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;

function brokenGlyphs({ codes, actualText }: ShownGlyphs, font: PdfFont): readonly string[] {
  return codes.flatMap((code) => {
    if (code === 0) return ["6.2.11.8: a letter that the font has not"];
    if (code >= font.glyphs) return ["6.2.11.4: a glyph that was not embedded"];
    const text = font.textOf(code);
    const width = font.widthOf(code);
    return [
      ...(width === undefined || Math.abs(width - font.advanceOf(code)) > 1
        ? [`6.2.11.5: ${code} is ${width} wide and not ${font.advanceOf(code)}`]
        : []),
      ...(text === undefined || text === "" ? [`6.2.11.7: ${code} stands for nothing`] : []),
      ...(/[\0\ufeff\ufffe]/.test(text ?? "") ? [`6.2.11.7: ${code} stands for no letter`] : []),
      ...(PRIVATE.test(text ?? "") && actualText === null
        ? ["6.2.11.7: a private letter without other words"]
        : []),
    ];
  });
}
