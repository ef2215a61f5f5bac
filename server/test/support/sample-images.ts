import { crc32, deflateSync } from "node:zlib";

/** Small whole pictures of three by two pixels, as browsers make them. */
export const sampleImages = {
  "image/png": pngOf({ width: 3, height: 2 }),
  "image/jpeg": fromBase64(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ+AD//Z",
  ),
  "image/gif": fromBase64("R0lGODlhAwACAIAAAAAAAP///ywAAAAAAwACAAACAoReADs="),
  "image/webp": fromBase64("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoDAAIAAsBMJaQAA3AA/vgfgAA="),
} as const;

/** WebP without loss has a form of its own. */
export const losslessWebp = fromBase64("UklGRiAAAABXRUJQVlA4TBQAAAAvAkAAEA8QEfMfQiGAAChoIvofDw==");

/** A PNG that says it is of this size; its data is that of one grey row. */
export function pngOf({ width, height }: { readonly width: number; readonly height: number }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc(Math.min(height, 64) * (Math.min(width, 64) + 1)));
  return bytesOf(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", rows),
      chunk("IEND", Buffer.alloc(0)),
    ]),
  );
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return bytesOf(Buffer.from(text, "base64"));
}

function bytesOf(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(buffer);
}
