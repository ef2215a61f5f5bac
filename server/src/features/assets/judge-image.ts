import { Refusal } from "../../errors.ts";
import { gifFacts } from "./formats/gif-facts.ts";
import type { ReadImageFacts } from "./formats/image-facts.ts";
import { jpegFacts } from "./formats/jpeg-facts.ts";
import { pngFacts } from "./formats/png-facts.ts";
import { webpFacts } from "./formats/webp-facts.ts";

export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
/** What a browser unpacks to about 160 MB. */
const MAX_IMAGE_PIXELS = 40_000_000;
/** Pixels; canvases of browsers end there. */
const MAX_IMAGE_SIDE = 16_384;

export interface JudgedImage {
  readonly type: ImageType;
  readonly width: number;
  readonly height: number;
  /** The picture and nothing else: whatever was hung on behind it is cut off. */
  readonly bytes: Buffer;
}

export type ImageType = "image/png" | "image/jpeg" | "image/gif" | "image/webp";

const formats: readonly (readonly [ImageType, ReadImageFacts])[] = [
  ["image/png", pngFacts],
  ["image/jpeg", jpegFacts],
  ["image/gif", gifFacts],
  ["image/webp", webpFacts],
];

/**
 * What the bytes are, whatever their sender called them. SVG is no picture here but a document that
 * can hold programs.
 * @throws Refusal imageTooBig, imageRefused, imageTooLarge
 */
export function judgeImage(bytes: Buffer): JudgedImage {
  if (bytes.length > MAX_IMAGE_BYTES) throw new Refusal("imageTooBig");
  for (const [type, factsOf] of formats) {
    const facts = factsOf(bytes);
    if (facts === null) continue;
    const { width, height, endsAt } = facts;
    if (width === 0 || height === 0) throw new Refusal("imageRefused");
    const isLarge = Math.max(width, height) > MAX_IMAGE_SIDE || width * height > MAX_IMAGE_PIXELS;
    if (isLarge) throw new Refusal("imageTooLarge");
    return { type, width, height, bytes: bytes.subarray(0, endsAt) };
  }
  throw new Refusal("imageRefused");
}
