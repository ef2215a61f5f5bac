import { globalStyle } from "@vanilla-extract/css";
import { theme } from "./theme.css.ts";

globalStyle("*, *::before, *::after", { boxSizing: "border-box" });

// Scroll bars and what else the browser draws itself follow the scheme.
globalStyle(":root", { colorScheme: "light" });
globalStyle(':root[data-scheme="dark"]', { colorScheme: "dark" });

globalStyle("html, body, #root", { height: "100%", margin: 0 });

globalStyle("body", {
  backgroundColor: theme.color.paper,
  color: theme.color.ink,
  fontFamily: theme.font.body,
  fontSize: theme.text.body,
  lineHeight: theme.line.body,
  fontFeatureSettings: '"palt"',
  fontVariantNumeric: "tabular-nums",
  lineBreak: "strict",
  overflowWrap: "anywhere",
  WebkitFontSmoothing: "antialiased",
});

// Only for short headings, by `breakByPhrase`: never for a whole page.
globalStyle("[data-phrased]", { wordBreak: "auto-phrase" });

globalStyle("button, input, select, textarea", { font: "inherit", color: "inherit" });
globalStyle("h1, h2, h3, p, ul, ol, dl, dd", { margin: 0, padding: 0 });
globalStyle("ul, ol", { listStyle: "none" });
globalStyle("a", { color: theme.color.accent });

// Weaker than any class: what shows its focus in a way of its own does so alone, whatever is loaded first.
globalStyle(":where(:focus-visible)", {
  outline: `2px solid ${theme.color.accent}`,
  outlineOffset: "2px",
});
// What is written in shows its caret, and its ring, whoever led there.
globalStyle(
  ':where([data-hand="pointer"] :focus-visible:not(textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])))',
  { outline: "none" },
);

globalStyle("*, *::before, *::after", {
  "@media": {
    "(prefers-reduced-motion: reduce)": {
      animationDuration: "0.01ms !important",
      // Merely shortened, an endless animation would flicker.
      animationIterationCount: "1 !important",
      transitionDuration: "0.01ms !important",
    },
  },
});
