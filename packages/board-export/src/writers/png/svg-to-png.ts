import { Resvg } from "@resvg/resvg-js";
import type { Fonts } from "../../text/open-fonts.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

const SCALE = 2;
/** 40 million pixels are 160 MB while they are painted. */
const MAX_PIXELS = 40_000_000;
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

/** Paints with our fonts and no others, so that each machine gives the same bytes; the doorway to resvg. */
export function svgToPng(svg: string, size: Size, fonts: Fonts): Uint8Array {
  const fontFiles = [...fonts.regular, ...fonts.bold].map(({ path }) => path);
  const [{ family }] = fonts.regular;
  return new Resvg(svg, {
    fitTo: { mode: "zoom", value: pngScale(size) },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: family },
  })
    .render()
    .asPng();
}
