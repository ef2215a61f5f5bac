import { boundsOf } from "../../picture/crop-picture.ts";
import type { Picture } from "../../picture/picture.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import type { WritingOptions } from "../../writing-options.ts";
import { bandToSvg } from "../svg/picture-to-svg.ts";
import { WordOutlines } from "../svg/word-outlines.ts";
import { svgToPixels } from "./svg-to-pixels.ts";

interface Painting extends Pick<WritingOptions, "background"> {
  /** Pixels for each unit of the page. */
  readonly scale: number;
  readonly fonts: Fonts;
}

interface Painted {
  readonly width: number;
  readonly height: number;
  /** From above; red, green, blue and opacity of each pixel, row by row. */
  readonly bands: Iterable<Uint8Array>;
}

/** 4 MB while they are painted, where those of a whole picture would be 80, several times over. */
const BAND_PIXELS = 1_000_000;
/** Units of the page that the ends of arrows and the tails of letters may reach beyond a shape. */
const REACH = 24;

/**
 * A picture painted in bands: of each there are only its pixels and the shapes that reach into it.
 * What a painter makes of all shapes of a large board is as big as all its pixels.
 */
export function paintBands(picture: Picture, { background, scale, fonts }: Painting): Painted {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const rows = Math.max(1, Math.floor(BAND_PIXELS / width));
  const outlines = new WordOutlines(fonts);
  const placed = picture.shapes.map((shape) => {
    const { y, h } = boundsOf([shape]) ?? { y: 0, h: 0 };
    return { shape, from: (y - REACH) * scale, until: (y + h + REACH) * scale };
  });
  function* bands(): Generator<Uint8Array> {
    for (let top = 0; top < height; top += rows) {
      const bottom = Math.min(height, top + rows);
      const reaching = placed.filter(({ from, until }) => until > top && from < bottom);
      const shapes = reaching.map(({ shape }) => shape);
      const band = { background, scale, top, width, height: bottom - top };
      const svg = bandToSvg({ shapes, images: picture.images }, band, outlines);
      yield withoutOpacity(svgToPixels(svg).pixels);
    }
  }
  return { width, height, bands: bands() };
}

/** The painter's colours are multiplied by how much they let through; those of a PNG are not. */
function withoutOpacity(pixels: Uint8Array): Uint8Array {
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3] ?? 0;
    if (opacity === 0 || opacity === 255) continue;
    for (let colour = at; colour < at + 3; colour += 1) {
      pixels[colour] = Math.min(255, Math.round(((pixels[colour] ?? 0) * 255) / opacity));
    }
  }
  return pixels;
}
