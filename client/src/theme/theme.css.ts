import { createGlobalTheme, createGlobalThemeContract } from "@vanilla-extract/css";
import { PALETTE } from "./palette.ts";
import { SCALE } from "./scale.ts";

/**
 * The tokens of the product, by what they are for. What depends on the scheme is a variable of the
 * page; the scale is the same in both.
 *
 * Paper and ink are warm greys; indigo (藍) is the one accent; the star alone is gold. The eight
 * capital colours serve both schemes, white text on each; `capital-colors.test.ts` computes that
 * they stay apart from each other, also for people who see fewer colours.
 */
const scheme = createGlobalThemeContract(
  {
    color: {
      paper: "paper",
      surface: "surface",
      surfaceHover: "surface-hover",
      lane: "lane",
      line: "line",
      lineStrong: "line-strong",
      ink: "ink",
      inkSoft: "ink-soft",
      inkFaint: "ink-faint",
      accent: "accent",
      accentSoft: "accent-soft",
      onAccent: "on-accent",
      star: "star",
      starSoft: "star-soft",
      good: "good",
      warning: "warning",
      warningSoft: "warning-soft",
      danger: "danger",
      capitalEdge: "capital-edge",
      onCapital: "on-capital",
    },
    shadow: { floating: "shadow-floating" },
    font: { body: "font-body", reading: "font-reading" },
  },
  (name) => `zk-${name ?? ""}`,
);

export const theme = { ...scheme, ...SCALE };

const shape = {
  font: {
    body: '"Noto Sans JP Variable", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif',
    reading: '"Shippori Mincho", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", serif',
  },
};

createGlobalTheme(":root", scheme, {
  color: PALETTE.light,
  shadow: { floating: "0 1px 2px rgb(35 38 43 / 8%), 0 6px 20px rgb(35 38 43 / 10%)" },
  ...shape,
});

createGlobalTheme(':root[data-scheme="dark"]', scheme, {
  color: PALETTE.dark,
  shadow: { floating: "0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 40%)" },
  ...shape,
});
