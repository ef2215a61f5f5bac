import { Resvg } from "@resvg/resvg-js";

interface Size {
  readonly width: number;
  readonly height: number;
}

const SCALE = 2;
/** 20 million pixels are 80 MB while they are painted. */
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

/**
 * Paints what has no words but outlines, so that each machine gives the same bytes; the doorway to
 * resvg.
 */
export function svgToPng(svg: string, size: Size): Uint8Array {
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: pngScale(size) },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng();
}

/** The same as pixels, red, green, blue and opacity, colours multiplied by it. */
export function svgToPixels(svg: string, zoom: number): Size & { readonly pixels: Uint8Array } {
  const { width, height, pixels } = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false },
  }).render();
  return { width, height, pixels };
}
