import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { poppler } from "./poppler.ts";

/** Everything that a file says, however it is packed: what stands in it, and what markup parts. */
export function unpackFile(bytes: Uint8Array): string {
  return [...partsOf(bytes)]
    .map((part) => {
      const text = new TextDecoder().decode(part);
      return [text, text.replaceAll(/<[^>]*>/g, ""), utf16(part)].join("\n");
    })
    .join("\n");
}

function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
  if (head.startsWith("PK")) {
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      yield new TextEncoder().encode(name);
      yield* partsOf(part);
    }
  }
  if (head.startsWith("\u0089PNG")) {
    for (const data of chunksOf(bytes)) yield* inflated(data);
  }
  if (head.startsWith("%PDF")) {
    // Its pages hold numbers of glyphs; words come back by its own tables, wherever lines were broken.
    const words = poppler("pdftotext", bytes, "-raw")
      .toString()
      .replaceAll(/[\s\p{Cc}]/gu, "");
    yield new TextEncoder().encode(words);
    yield new Uint8Array(poppler("pdfinfo", bytes));
    const text = new TextDecoder("latin1").decode(bytes);
    for (const { index, 0: mark } of text.matchAll(/stream\r?\n/g)) {
      const from = index + mark.length;
      const end = text.indexOf("endstream", from);
      const packed = bytes.subarray(from, end);
      yield packed;
      yield* inflated(packed);
    }
  }
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at);
    // Their pixels say nothing that a search would find.
    const kind = new TextDecoder("latin1").decode(bytes.subarray(at + 4, at + 8));
    if (kind !== "IDAT") yield bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
  }
}

/** Whatever of it is packed by deflate, from wherever that begins. */
function* inflated(data: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < Math.min(data.length, 200); at += 1) {
    if (data[at] !== 0x78) continue;
    try {
      yield new Uint8Array(inflateSync(data.subarray(at)));
      return;
    } catch {
      // It begins elsewhere, or nowhere.
    }
  }
}

/** Metadata of PDF is written so. */
function utf16(bytes: Uint8Array): string {
  return new TextDecoder("utf-16be").decode(bytes);
}
