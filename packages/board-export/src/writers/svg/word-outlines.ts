import type { PictureWords } from "../../picture/picture.ts";
import { clustersOf } from "../../text/clusters.ts";
import type { FontFace, PlacedGlyph } from "../../text/font-face.ts";
import type { Fonts } from "../../text/open-fonts.ts";
import { placeRuns } from "../../text/place-runs.ts";
import { textRuns } from "../../text/text-runs.ts";

const round = (value: number) => Math.round(value * 100) / 100;

/**
 * Words as the outlines of their letters, each defined once. A painter that looks for fonts by
 * itself takes seconds over a large board, and leaves out whole lines when a letter that combines
 * follows one of another font (resvg 2.6.2).
 */
export class WordOutlines {
  readonly #fonts: Fonts;
  readonly #names = new Map<string, string>();
  readonly #outlines: string[] = [];
  readonly #shaped = new Map<FontFace, Map<string, readonly PlacedGlyph[]>>();

  constructor(fonts: Fonts) {
    this.#fonts = fonts;
  }

  write({ lines, size, weight, colour }: PictureWords): string {
    const letters = lines.flatMap((line) => {
      const runs = textRuns(line.text.trimEnd(), { weight, fonts: this.#fonts });
      return placeRuns(runs).flatMap(({ text, face, x }) =>
        this.#writeRun(text, { face, x: line.x + x * size, y: line.baseline, size }),
      );
    });
    return letters.length === 0 ? "" : `<g fill="${colour}">${letters.join("")}</g>`;
  }

  /** To stand anywhere in the same file. */
  definitions(): string {
    return `<defs>${this.#outlines.join("")}</defs>`;
  }

  #writeRun(
    text: string,
    {
      face,
      x,
      y,
      size,
    }: { readonly face: FontFace; x: number; readonly y: number; readonly size: number },
  ): string[] {
    const scale = round((size / face.unitsPerEm) * 1e4) / 1e4;
    const letters: string[] = [];
    let left = x;
    for (const part of face.isRightToLeft ? [text] : clustersOf(text)) {
      for (const glyph of this.#shape(part, face)) {
        const name = this.#nameOf(glyph.glyph, face);
        if (name === null) continue;
        const [across, down] = [round(left + glyph.x * size), round(y + glyph.y * size)];
        letters.push(
          `<use href="#${name}" transform="translate(${across} ${down}) scale(${scale} -${scale})"/>`,
        );
      }
      left += (face.isRightToLeft ? 0 : face.advanceOfCluster(part)) * size;
    }
    return letters;
  }

  #shape(part: string, face: FontFace): readonly PlacedGlyph[] {
    const known = this.#shaped.get(face) ?? new Map<string, readonly PlacedGlyph[]>();
    this.#shaped.set(face, known);
    const glyphs = known.get(part) ?? face.glyphsOf(part);
    known.set(part, glyphs);
    return glyphs;
  }

  /** Null for what has no outline, such as a space. */
  #nameOf(glyph: number, face: FontFace): string | null {
    const key = `${face.path} ${glyph}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known === "" ? null : known;
    const outline = face.outlineOf(glyph);
    const name = outline === "" ? "" : `g${this.#names.size}`;
    this.#names.set(key, name);
    if (name === "") return null;
    this.#outlines.push(`<path id="${name}" d="${outline}"/>`);
    return name;
  }
}
