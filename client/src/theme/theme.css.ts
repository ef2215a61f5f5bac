import { createGlobalTheme, createGlobalThemeContract } from "@vanilla-extract/css";

/**
 * The tokens of the product. No colour, radius or font stands anywhere else.
 *
 * Paper and ink are warm greys; indigo (藍) is the one accent; the star alone is gold. The eight
 * capital colours serve both schemes, white text on each; `capital-colors.test.ts` computes that
 * they stay apart from each other, also for people who see fewer colours.
 */
export const theme = createGlobalThemeContract(
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
    radius: "radius",
  },
  (name) => `zk-${name ?? ""}`,
);

const shape = {
  font: {
    body: '"Noto Sans JP Variable", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif',
    reading: '"Shippori Mincho", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif JP", serif',
  },
  radius: "10px",
};

createGlobalTheme(":root", theme, {
  color: {
    paper: "#fbfaf7",
    surface: "#ffffff",
    surfaceHover: "#f4f2ec",
    lane: "#f3f1ea",
    line: "#e6e2d8",
    lineStrong: "#c9c3b5",
    ink: "#23262b",
    inkSoft: "#5b5f66",
    inkFaint: "#6f7278",
    accent: "#2b4a87",
    accentSoft: "#e6ebf5",
    onAccent: "#ffffff",
    star: "#c98a0a",
    starSoft: "#fdf3da",
    good: "#2f7046",
    warning: "#9a5b00",
    warningSoft: "#fdf1df",
    danger: "#a62a2a",
    capitalEdge: "transparent",
    onCapital: "#ffffff",
  },
  shadow: { floating: "0 1px 2px rgb(35 38 43 / 8%), 0 6px 20px rgb(35 38 43 / 10%)" },
  ...shape,
});

createGlobalTheme(':root[data-scheme="dark"]', theme, {
  color: {
    paper: "#16181c",
    surface: "#1f2227",
    surfaceHover: "#292d33",
    lane: "#1c1f24",
    line: "#31353c",
    lineStrong: "#4c525b",
    ink: "#eceae4",
    inkSoft: "#b4b5b5",
    inkFaint: "#969a9f",
    accent: "#9db8ee",
    accentSoft: "#26324a",
    onAccent: "#14181f",
    star: "#e9b84a",
    starSoft: "#3a2f16",
    good: "#7fc497",
    warning: "#e3ac5f",
    warningSoft: "#38290f",
    danger: "#ee8f8f",
    capitalEdge: "rgb(255 255 255 / 28%)",
    onCapital: "#ffffff",
  },
  shadow: { floating: "0 1px 2px rgb(0 0 0 / 40%), 0 8px 24px rgb(0 0 0 / 40%)" },
  ...shape,
});
