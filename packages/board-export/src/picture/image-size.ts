import type { PictureBytes } from "./picture.ts";

interface ImageSize {
  readonly width: number;
  readonly height: number;
  /** Eight bits of grey or of red, green and blue. */
  readonly isPlain: boolean;
}

function sizeOfPng(bytes: Uint8Array): ImageSize | null {
  if (bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20), isPlain: false };
}

/** Walks segments up to the frame: ITU T.81, annex B. */
function sizeOfJpeg(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [bits, channels] = [bytes[at + 4], bytes[at + 9]];
      const isPlain = marker <= 0xc2 && bits === 8 && (channels === 1 || channels === 3);
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), isPlain };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** As its first bytes say; null for what is no image. */
export function imageSize({ mime, bytes }: PictureBytes): ImageSize | null {
  const size = mime === "image/jpeg" ? sizeOfJpeg(bytes) : sizeOfPng(bytes);
  return size === null || size.width === 0 || size.height === 0 ? null : size;
}
