import { crc32, deflateSync } from "node:zlib";

const SIGNATURE_LENGTH = 8;
/** Width, height and five bytes more, between a length, a name and a sum. */
const HEADER_LENGTH = 25;
const WORTH_PACKING = 1000;

interface PngText {
  /** Latin letters, 79 at most. */
  readonly keyword: string;
  readonly text: string;
}

/** Adds texts to a picture, as `iTXt` behind its header: PNG, third edition, 11.3.3.4. */
export function addPngTexts(png: Uint8Array, texts: readonly PngText[]): Uint8Array {
  const at = SIGNATURE_LENGTH + HEADER_LENGTH;
  return Buffer.concat([png.subarray(0, at), ...texts.map(textChunk), png.subarray(at)]);
}

function textChunk({ keyword, text }: PngText): Buffer {
  const utf8 = Buffer.from(text, "utf8");
  const isPacked = utf8.length > WORTH_PACKING;
  return chunk(
    "iTXt",
    Buffer.concat([
      Buffer.from(keyword, "latin1"),
      // End of the keyword, whether and how it is packed, no language, no other keyword.
      Buffer.from([0, isPacked ? 1 : 0, 0, 0, 0]),
      isPacked ? deflateSync(utf8) : utf8,
    ]),
  );
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
