import type { ImageFacts, ReadImageFacts } from "./image-facts.ts";

const START = 0xd8;
const END = 0xd9;
const START_OF_SCAN = 0xda;
const endMarker = Buffer.from([0xff, END]);
/** Start-of-frame markers but for three that share their range: tables, an extension, conditioning. */
const notFrames: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

/**
 * Segments from start to end of image (ITU T.81, annex B). Phones put films and second pictures
 * behind the end. From the first scan on, the end marker is looked for and nothing is walked: no
 * scan and no Huffman table can hold it, and a walk through 10 MB made for it would take a second.
 */
export const jpegFacts: ReadImageFacts = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  let size: Pick<ImageFacts, "width" | "height"> | null = null;
  for (let at = 2; at + 4 <= bytes.length || bytes[at + 1] === END;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) return size === null ? null : { ...size, endsAt: at + 2 };
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= START)) return null;
    const segmentEndsAt = at + 2 + bytes.readUInt16BE(at + 2);
    if (segmentEndsAt > bytes.length) return null;
    if (marker <= 0xcf && !notFrames.has(marker)) {
      // A second frame would be another picture than the one that was measured.
      if (size !== null || segmentEndsAt < at + 9) return null;
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    }
    if (marker === START_OF_SCAN) {
      const endAt = bytes.indexOf(endMarker, segmentEndsAt);
      return endAt === -1 || size === null ? null : { ...size, endsAt: endAt + 2 };
    }
    at = segmentEndsAt;
  }
  return null;
};
