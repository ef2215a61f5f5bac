import { inflateBounded, unzipBounded } from "../bounded/inflate-bounded.ts";
import { decodeText } from "../bounded/decode-text.ts";
import { readXml } from "../bounded/read-xml.ts";
import { MAX_UNPACKED_BYTES } from "../limits.ts";

/** What a picture or a document carries beside what it shows; one of it may be the structure. */

export function textsInSvg(text: string): readonly string[] {
  const texts: string[] = [];
  let depth = 0;
  let inside = "";
  for (const event of readXml(text)) {
    if (event.kind === "text") inside += depth > 0 ? event.text : "";
    else if (event.name === "metadata") {
      depth += event.kind === "open" ? 1 : -1;
      if (depth === 0) texts.push(inside);
      if (depth === 0) inside = "";
    }
  }
  return texts;
}

/** In the text chunks of PNG, packed or not. */
export function textsInPng(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  const unpack = unpackTogether();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length || kind === "IEND") break;
    const text = textOfChunk(kind, data, unpack);
    if (text !== null) texts.push(text);
    at += 12 + length;
  }
  return texts;
}

function textOfChunk(
  kind: string,
  data: Uint8Array,
  unpack: (packed: Uint8Array) => Uint8Array,
): string | null {
  const keyword = data.indexOf(0);
  if (keyword === -1 || keyword > 79) return null;
  const rest = data.subarray(keyword + 1);
  if (kind === "tEXt") return new TextDecoder("latin1").decode(rest);
  if (kind === "zTXt") return decodeText(unpack(rest.subarray(1)));
  if (kind !== "iTXt") return null;
  const isPacked = rest[0] === 1;
  const language = rest.indexOf(0, 2);
  const translated = language === -1 ? -1 : rest.indexOf(0, language + 1);
  if (translated === -1) return null;
  const said = rest.subarray(translated + 1);
  return decodeText(isPacked ? unpack(said) : said);
}

/** What one file carries has one bound, however many parts it lies in. */
function unpackTogether(): (packed: Uint8Array) => Uint8Array {
  let left = MAX_UNPACKED_BYTES;
  return (packed) => {
    const unpacked = inflateBounded(packed, { frame: "zlib", most: left });
    left -= unpacked.length;
    return unpacked;
  };
}

const MAX_ATTACHMENTS = 20;

/** In the embedded files of a PDF, wherever they stand: no table of a PDF is followed. */
export function textsInPdf(bytes: Uint8Array): readonly string[] {
  const source = new TextDecoder("latin1").decode(bytes);
  const texts: string[] = [];
  const unpack = unpackTogether();
  const mark = /\/Type\s?\/EmbeddedFile(?![A-Za-z])/g;
  for (let tried = 0; tried < MAX_ATTACHMENTS; tried++) {
    const found = mark.exec(source);
    if (found === null) break;
    const before = source.slice(Math.max(0, found.index - 2000), found.index);
    const around = source.slice(found.index, found.index + 4000);
    const stream = /\bstream\r?\n/.exec(around);
    if (stream === null) continue;
    const begin = found.index + stream.index + stream[0].length;
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1) + around.slice(0, stream.index);
    const length = /\/Length\s(\d{1,9})(?!\s\d+\sR)\b/.exec(dictionary)?.[1];
    const end = length === undefined ? source.indexOf("endstream", begin) : begin + Number(length);
    if (end === -1) break;
    const packed = bytes.subarray(begin, end);
    const isPacked = dictionary.includes("/FlateDecode");
    texts.push(decodeText(isPacked ? unpack(packed) : packed));
    mark.lastIndex = Math.max(mark.lastIndex, end);
  }
  return texts;
}

/** In the parts that a deck or a workbook keeps for programs. */
export function textsInOffice(bytes: Uint8Array): readonly string[] {
  const parts = unzipBounded(bytes, (path) => /^customXml\/item\d+\.xml$/.test(path));
  return [...parts.values()].map((part) => {
    let text = "";
    for (const event of readXml(decodeText(part))) if (event.kind === "text") text += event.text;
    return text;
  });
}
