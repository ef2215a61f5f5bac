import { create, type Font, type PathCommand } from "fontkit";
import { readFileSync } from "node:fs";

/** One font file, opened when something is first measured by it. Lengths are parts of the size. */
export interface FontFace {
  readonly family: string;
  readonly weight: FontWeight;
  /** Absolute, of a TrueType file. */
  readonly path: string;
  /** Whether it is read from right to left: such letters are shaped together, and only whole runs have a width. */
  readonly isRightToLeft: boolean;
  /** The file as it was parsed, for whoever embeds it. */
  parsed(): object;
  has(codePoint: number): boolean;
  /** Of one letter with whatever combines with it. */
  advanceOfCluster(cluster: string): number;
  /** Of letters that are shaped together. */
  advanceOfRun(run: string): number;
  /** What is painted for letters that are shaped together; places are parts of the size, y goes down. */
  glyphsOf(run: string): readonly PlacedGlyph[];
  /** A glyph's outline from where one stands, as an SVG path of `unitsPerEm` units, y going up. */
  outlineOf(glyph: number): string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
}

export interface PlacedGlyph {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

export type FontWeight = "regular" | "bold";

/**
 * Writers turn the same off: PowerPoint does neither unless asked, and so a line is as wide in
 * each kind of file as it was when it was broken. What combining letters need stays on.
 */
const FEATURES = { kern: false, liga: false, clig: false };
const MAX_REMEMBERED = 20_000;

/** The doorway to fontkit. */
export function openFontFace(file: {
  readonly family: string;
  readonly weight: FontWeight;
  readonly path: string;
  readonly isRightToLeft: boolean;
}): FontFace {
  let opened: Font | undefined;
  const font = () => (opened ??= openFile(file.path));
  const ofLetters = new Map<number, number>();
  const ofRuns = new Map<string, number>();

  const advanceOfLetter = (codePoint: number): number => {
    const known = ofLetters.get(codePoint);
    if (known !== undefined) return known;
    const width = font().glyphForCodePoint(codePoint).advanceWidth / font().unitsPerEm;
    ofLetters.set(codePoint, width);
    return width;
  };
  const advanceOfRun = (run: string): number => {
    const known = ofRuns.get(run);
    if (known !== undefined) return known;
    const width = font().layout(run, FEATURES).advanceWidth / font().unitsPerEm;
    if (ofRuns.size >= MAX_REMEMBERED) ofRuns.clear();
    ofRuns.set(run, width);
    return width;
  };
  return {
    ...file,
    parsed: font,
    has: (codePoint) => font().hasGlyphForCodePoint(codePoint),
    advanceOfCluster: (cluster) => {
      const codePoint = cluster.codePointAt(0) ?? 0;
      const isAlone = cluster.length === (codePoint > 0xffff ? 2 : 1);
      return isAlone ? advanceOfLetter(codePoint) : advanceOfRun(cluster);
    },
    advanceOfRun,
    glyphsOf: (run) => {
      const em = font().unitsPerEm;
      const { glyphs, positions } = font().layout(run, FEATURES);
      let x = 0;
      return glyphs.map(({ id }, index) => {
        const position = positions[index];
        const placed = {
          glyph: id,
          x: x + (position?.xOffset ?? 0) / em,
          y: -(position?.yOffset ?? 0) / em,
        };
        x += (position?.xAdvance ?? 0) / em;
        return placed;
      });
    },
    outlineOf: (glyph) => relativePath(font().getGlyph(glyph).path.commands),
    get unitsPerEm() {
      return font().unitsPerEm;
    },
    get ascent() {
      return font().ascent / font().unitsPerEm;
    },
    get descent() {
      return -font().descent / font().unitsPerEm;
    },
  };
}

const LETTERS = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
} as const;

/** Of a TrueType file all lengths are whole numbers, so that nothing is lost from step to step. */
function relativePath(commands: readonly PathCommand[]): string {
  let path = "";
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const { command, args } of commands) {
    path += LETTERS[command];
    if (command === "closePath") {
      [x, y] = [startX, startY];
      continue;
    }
    const steps = args.map((at, index) => Math.round(at) - (index % 2 === 0 ? x : y));
    path += steps.join(" ");
    x += steps.at(-2) ?? 0;
    y += steps.at(-1) ?? 0;
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return path;
}

function openFile(path: string): Font {
  const font = create(readFileSync(path));
  if (!("layout" in font)) throw new Error(`${path} is a collection, not one font`);
  return font;
}
