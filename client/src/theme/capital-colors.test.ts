import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from "culori";
import { CCPI8 } from "@zentaikan/capital-graph";
import { describe, expect, it } from "vitest";
import {
  CAPITAL_COLORS,
  CAPITAL_TONES,
  capitalColor,
  UNKNOWN_CAPITAL_COLOR,
} from "@zentaikan/board-model/capital-colors";

const tones = Object.entries(CAPITAL_TONES);
const pairs = tones.flatMap(([a, colorA], index) =>
  tones.slice(index + 1).map(([b, colorB]) => ({ names: `${a} and ${b}`, colorA, colorB })),
);
const difference = differenceCiede2000();
const toRgb = converter("rgb");
const rgbOf = (color: string) => toRgb(color) ?? expect.fail(`${color} is no colour`);
type Rgb = ReturnType<typeof rgbOf>;

const eyes = [
  { name: "trichromats", see: (color: Rgb) => color, atLeast: 12 },
  { name: "protanopes", see: filterDeficiencyProt(1), atLeast: 8 },
  { name: "deuteranopes", see: filterDeficiencyDeuter(1), atLeast: 8 },
  { name: "tritanopes", see: filterDeficiencyTrit(1), atLeast: 8 },
];

describe("capital colours", () => {
  it.each(eyes)("[TH1] stay apart for $name", ({ see, atLeast }) => {
    const tooClose = pairs.filter(
      ({ colorA, colorB }) => difference(see(rgbOf(colorA)), see(rgbOf(colorB))) < atLeast,
    );
    expect(tooClose.map(({ names }) => names)).toEqual([]);
  });

  it.each([...tones, ["unknown", UNKNOWN_CAPITAL_COLOR]])(
    "[TH2] white text is legible on %s",
    (_, color) => expect(wcagContrast("#ffffff", color)).toBeGreaterThanOrEqual(4.5),
  );

  it("[TH3] are those of the concept, unless a team chose a tone that there is", () => {
    const [first] = CCPI8.capitals;
    if (first === undefined) return expect.fail("the eight are gone");
    expect(capitalColor(first)).toBe(CAPITAL_COLORS["fin"]);
    expect(capitalColor({ ...first, tone: "iris" })).toBe(CAPITAL_TONES.iris);
    expect(capitalColor({ ...first, tone: "constructor" })).toBe(CAPITAL_COLORS["fin"]);
    return undefined;
  });
});
