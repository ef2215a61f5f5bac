import { wcagContrast } from "culori";
import { describe, expect, it } from "vitest";
import { PALETTE } from "./palette.ts";
import { SCALE } from "./scale.ts";

const inks = ["ink", "inkSoft", "inkFaint", "accent", "good", "warning", "danger"] as const;
const grounds = [
  "paper",
  "surface",
  "surfaceHover",
  "lane",
  "starSoft",
  "warningSoft",
  "accentSoft",
] as const;

describe("[TH5] what is to be read can be read", () => {
  it.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
    const colors = PALETTE[scheme];
    const faint = inks.flatMap((ink) =>
      grounds
        .filter((ground) => wcagContrast(colors[ink], colors[ground]) < 4.5)
        .map((ground) => `${ink} on ${ground}`),
    );
    expect(faint).toEqual([]);
  });

  it("at every size of type", () => {
    const sizes = Object.values(SCALE.text).map((size) => Number.parseInt(size, 10));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });
});
