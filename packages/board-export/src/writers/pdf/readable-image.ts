import type { PictureBytes } from "../../picture/picture.ts";
import { svgToPixels } from "../png/svg-to-png.ts";

/** An image as PDF/A may hold it: three colours or grey, and opacity beside them. */
type ReadableImage =
  | { readonly kind: "jpeg"; readonly bytes: Uint8Array }
  | {
      readonly kind: "pixels";
      readonly width: number;
      readonly height: number;
      readonly rgb: Uint8Array;
      /** Null where nothing shines through. */
      readonly alpha: Uint8Array | null;
    };

/** What a printer sets of a whole A4 page, and 36 MB while it is painted. */
const MAX_PIXELS = 9_000_000;

/**
 * A JPEG goes along as it is where its colours may. Everything else is painted by us: pdfkit unpacks a
 * PNG that lets something through only after its file has ended, throws at a torn one, and CMYK has no
 * place beside our colours. Null for what is no image.
 */
export function readableImage({ mime, bytes }: PictureBytes): ReadableImage | null {
  const size = mime === "image/jpeg" ? sizeOfJpeg(bytes) : sizeOfPng(bytes);
  if (size === null || size.width === 0 || size.height === 0) return null;
  if (mime === "image/jpeg" && size.isPlain) return { kind: "jpeg", bytes };
  const { width, height } = size;
  const address = `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`;
  return unmixed(svgToPixels(svg, Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)))));
}

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

function unmixed({
  width,
  height,
  pixels,
}: {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}): ReadableImage {
  const count = width * height;
  const rgb = new Uint8Array(count * 3);
  const alpha = new Uint8Array(count);
  let isOpaque = true;
  for (let at = 0; at < count; at += 1) {
    const opacity = pixels[at * 4 + 3] ?? 0;
    alpha[at] = opacity;
    isOpaque &&= opacity === 255;
    for (let part = 0; part < 3 && opacity > 0; part += 1) {
      const mixed = pixels[at * 4 + part] ?? 0;
      rgb[at * 3 + part] = Math.min(255, Math.round((mixed * 255) / opacity));
    }
  }
  return { kind: "pixels", width, height, rgb, alpha: isOpaque ? null : alpha };
}
