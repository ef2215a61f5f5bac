import { describe, expect, it } from "vitest";
import { readSourceFiles } from "./source-files.ts";

const scaled =
  /\b(?<property>fontSize|lineHeight|border\w*Radius|zIndex|transition\w*|animation\w*|padding\w*|margin\w*|gap|rowGap|columnGap): */g;
const inlineStyle = /\bstyle=\{\{(?<rule>[^}]*)\}\}/g;

/** What is drawn on the canvas is measured in units of the canvas: type and distances only. */
const drawnOnCanvas = [
  "client/src/board/canvas/shapes/circulation-shapes.css.ts",
  "client/src/board/canvas/shapes/shapes.css.ts",
  "client/src/board/canvas/depth/detail.css.ts",
  "client/src/board/canvas/preview/ghosts.css.ts",
  "client/src/board/features/entry/empty-board.css.ts",
  "client/src/board/features/link/grounds.css.ts",
];
const measuredOnCanvas = /^(?:fontSize|lineHeight|padding|margin|gap|rowGap|columnGap)/;

const styles = readSourceFiles().flatMap(({ path, text }) => {
  if (!path.startsWith("client/src/") || path.startsWith("client/src/theme/")) return [];
  const isStyle = path.endsWith(".css.ts") || /\/theme\.css\.ts"/.test(text);
  if (isStyle && path.endsWith(".ts")) return [{ path, rules: text }];
  const rules = [...text.matchAll(inlineStyle)].map(({ groups = {} }) => groups["rule"] ?? "");
  return rules.length === 0 ? [] : [{ path, rules: rules.join(",\n") }];
});

/** The properties of the theme's scale that name a size of their own. */
function literalsIn({ path, rules }: { path: string; rules: string }): string[] {
  return [...rules.matchAll(scaled)].flatMap(({ index, 0: start, groups = {} }) => {
    const property = groups["property"] ?? "";
    if (drawnOnCanvas.includes(path) && measuredOnCanvas.test(property)) return [];
    const value = valueAt(rules, index + start.length);
    return hasOwnSize(value) ? [`${path}: ${property}: ${value}`] : [];
  });
}

/** As far as its comma or the end of its rule, whatever stands in brackets and quotes. */
function valueAt(rules: string, from: number): string {
  let depth = 0;
  let quote = "";
  for (let at = from; at < rules.length; at++) {
    const letter = rules.charAt(at);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (/["'`]/.test(letter)) quote = letter;
    else if (/[([{]/.test(letter)) depth++;
    else if (/[)\]}]/.test(letter) && depth-- === 0) return rules.slice(from, at).trim();
    else if (letter === "," && depth === 0) return rules.slice(from, at).trim();
  }
  return rules.slice(from).trim();
}

/** Nothing is no size, a hairline is the width of a border, and a share of the window is its own. */
function hasOwnSize(value: string): boolean {
  const rest = value
    .replace(/\bspace\([^)]*\)/g, "")
    .replace(/\bmin\(\d+vh, \d+px\)/g, "")
    .replace(/^"?-?[01](?:px)?"?$/, "");
  return /\d/.test(rest);
}

describe("[TH4] the theme alone says how large things are", () => {
  it("no style names a size, a layer or a time of its own", () => {
    expect(styles.length).toBeGreaterThan(50);
    expect(styles.flatMap(literalsIn)).toEqual([]);
  });

  it("no constant hides a time", () => {
    const timed = styles.filter(({ rules }) => /\b\d+m?s\b/.test(rules));
    expect(timed.map(({ path }) => path)).toEqual([]);
  });

  it("what is drawn on the canvas is there", () => {
    const known = new Set(styles.map(({ path }) => path));
    expect(drawnOnCanvas.filter((path) => !known.has(path))).toEqual([]);
  });
});

it("[TH6] no picture asks for what WebKit does not draw", () => {
  // The colour of the line at which a marker stands: black there, in the dark as well.
  const asking = readSourceFiles().filter(
    ({ path, text }) => /^(?:client|packages)\//.test(path) && /context-(?:stroke|fill)/.test(text),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});
