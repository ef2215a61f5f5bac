import { imageSize } from "../../picture/image-size.ts";
import type { PictureBytes } from "../../picture/picture.ts";
import { svgToPixels } from "../png/svg-to-pixels.ts";

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
export function readableImage(image: PictureBytes): ReadableImage | null {
  const { mime, bytes } = image;
  const size = imageSize(image);
  if (size === null) return null;
  if (mime === "image/jpeg" && size.isPlain) return { kind: "jpeg", bytes };
  const { width, height } = size;
  const address = `data:${mime};base64,${Buffer.from(bytes).toString("base64")}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`;
  return unmixed(svgToPixels(svg, Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)))));
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
    if (opacity === 0) continue;
    for (let part = 0; part < 3; part += 1) {
      const mixed = pixels[at * 4 + part] ?? 0;
      rgb[at * 3 + part] = Math.min(255, Math.round((mixed * 255) / opacity));
    }
  }
  return { kind: "pixels", width, height, rgb, alpha: isOpaque ? null : alpha };
}
