import type { PictureWords } from "../../picture/picture.ts";
import { clustersOf } from "../../text/clusters.ts";
import type { FontFace, PlacedGlyph } from "../../text/font-face.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { placeRuns } from "../../text/place-runs.ts";
import { textRuns } from "../../text/text-runs.ts";

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Words as the outlines of their letters, one path for what one font writes of a line. A painter
 * that looks for fonts by itself takes seconds over a large board, and leaves out whole lines when a
 * letter that combines follows one of another font; and each letter that is an element of its own
 * costs it as much as a whole line does (resvg 2.6.2).
 */
export class WordOutlines {
  readonly #fonts: Fonts;
  readonly #shaped = new Map<FontFace, Map<string, readonly PlacedGlyph[]>>();
  readonly #outlines = new Map<FontFace, Map<number, string>>();

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  write({ lines, size, weight, colour }: PictureWords): string {
    const paths = lines.flatMap((line) => {
      const runs = textRuns(line.text.trimEnd(), { weight, fonts: this.#fonts });
      return placeRuns(runs).map(({ text, face, x }) =>
        this.#writeRun(text, { face, x: line.x + x * size, y: line.baseline, size }),
      );
    });
    const written = paths.join("");
    return written === "" ? "" : `<g fill="${colour}">${written}</g>`;
  }

  #writeRun(
    text: string,
    {
      face,
      x,
      y,
      size,
    }: {
      readonly face: FontFace;
      readonly x: number;
      readonly y: number;
      readonly size: number;
    },
  ): string {
    const em = face.unitsPerEm;
    let path = "";
    let left = 0;
    for (const part of face.isRightToLeft ? [text] : clustersOf(text)) {
      for (const { glyph, x: across, y: down } of this.#shape(part, face)) {
        const outline = this.#outlineOf(glyph, face);
        if (outline === "") continue;
        path += `M${Math.round((left + across) * em)} ${Math.round(-down * em)}${outline}`;
      }
      left += face.isRightToLeft ? 0 : face.advanceOfCluster(part);
    }
    if (path === "") return "";
    const scale = round((size / em) * 1e4) / 1e4;
    return `<path transform="translate(${round(x)} ${round(y)}) scale(${scale} -${scale})" d="${path}"/>`;
  }

  #shape(part: string, face: FontFace): readonly PlacedGlyph[] {
    const known = this.#shaped.get(face) ?? new Map<string, readonly PlacedGlyph[]>();
    this.#shaped.set(face, known);
    const glyphs = known.get(part) ?? face.glyphsOf(part);
    known.set(part, glyphs);
    return glyphs;
  }

  /** Empty for what has none, such as a space. */
  #outlineOf(glyph: number, face: FontFace): string {
    const known = this.#outlines.get(face) ?? new Map<number, string>();
    this.#outlines.set(face, known);
    const outline = known.get(glyph) ?? face.outlineOf(glyph);
    known.set(glyph, outline);
    return outline;
  }
}
