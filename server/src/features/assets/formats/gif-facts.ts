import type { ReadImageFacts } from "./image-facts.ts";

const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;

/** Blocks from the header to the trailer (www.w3.org/Graphics/GIF/spec-gif89a.txt). */
export const gifFacts: ReadImageFacts = (bytes) => {
  if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6)) || bytes.length < 14) return null;
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  let hasImage = false;
  for (let at = 13 + tableBytes(bytes[10] ?? 0); at < bytes.length;) {
    const kind = bytes[at];
    if (kind === TRAILER) return hasImage ? { ...size, endsAt: at + 1 } : null;
    if (kind === EXTENSION) {
      at = endOfData(bytes, at + 2);
    } else if (kind === IMAGE && at + 10 < bytes.length) {
      // A frame that sticks out of its canvas makes some decoders enlarge the canvas.
      const [left, top] = [bytes.readUInt16LE(at + 1), bytes.readUInt16LE(at + 3)];
      const [width, height] = [bytes.readUInt16LE(at + 5), bytes.readUInt16LE(at + 7)];
      if (left + width > size.width || top + height > size.height) return null;
      hasImage = true;
      at = endOfData(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0));
    } else {
      return null;
    }
  }
  return null;
};

/** Size of the colour table that the packed field announces. */
function tableBytes(packed: number): number {
  return (packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 0x07) + 1);
}

/** Behind a row of sub-blocks: each says its length first, and an empty one ends the row. */
function endOfData(bytes: Buffer, startsAt: number): number {
  let at = startsAt;
  while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1;
  return at + 1;
}
