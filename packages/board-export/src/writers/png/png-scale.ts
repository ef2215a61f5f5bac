interface Size {
  readonly width: number;
  readonly height: number;
}

const SCALE = 2;
/** What programs open without thinking about it. */
const MAX_PIXELS = 20_000_000;
const MAX_SIDE = 16_000;

/** As large as it may be: twice the page, less where that would be too much. */
export function pngScale({ width, height }: Size): number {
  return Math.min(
    SCALE,
    Math.sqrt(MAX_PIXELS / (width * height)),
    MAX_SIDE / width,
    MAX_SIDE / height,
  );
}
