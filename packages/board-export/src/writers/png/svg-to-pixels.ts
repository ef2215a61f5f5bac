import { Resvg } from "@resvg/resvg-js";

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, row by row, colours multiplied by it. */
  readonly pixels: Uint8Array;
}

/**
 * Paints what has no words but outlines, so that each machine gives the same; the doorway to resvg.
 */
export function svgToPixels(svg: string, zoom = 1): Pixels {
  const { width, height, pixels } = new Resvg(svg, {
    fitTo: { mode: "zoom", value: zoom },
    font: { loadSystemFonts: false },
  }).render();
  return { width, height, pixels };
}
