import type { ImageFacts, ReadImageFacts } from "./image-facts.ts";

/**
 * A RIFF file of one picture (RFC 9649). The first chunk says the size of the canvas; decoders
 * refuse pictures and frames inside that do not fit it.
 */
export const webpFacts: ReadImageFacts = (bytes) => {
  if (bytes.length < 30) return null;
  if (textAt(bytes, 0) !== "RIFF" || textAt(bytes, 8) !== "WEBP") return null;
  const endsAt = 8 + bytes.readUInt32LE(4);
  if (endsAt > bytes.length || endsAt < 30) return null;
  const size = sizeOf(bytes);
  return size === null ? null : { ...size, endsAt };
};

function sizeOf(bytes: Buffer): Pick<ImageFacts, "width" | "height"> | null {
  switch (textAt(bytes, 12)) {
    case "VP8 ": {
      if (bytes.readUIntBE(23, 3) !== 0x9d012a) return null;
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    }
    case "VP8L": {
      if (bytes[20] !== 0x2f) return null;
      const packed = bytes.readUInt32LE(21);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

function textAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4);
}
