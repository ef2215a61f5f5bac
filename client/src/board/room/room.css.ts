import { globalStyle, style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { HIDDEN } from "../../ui/visually-hidden.css.ts";
import { PAPER_CANVAS } from "../ground/paper-canvas.ts";

/** So small that not everything of the page fits into the window. */
export const small = "screen and (max-width: 800px) and (max-height: 480px)";

/** The property of the room that says how wide its panel is. */
export const PANEL_WIDTH = "--panel-width";

export const room = style({
  height: "100dvh",
  display: "grid",
  // However wide somebody made the panel, the canvas keeps its tools.
  gridTemplate: `"top top" auto "canvas panel" minmax(0, 1fr) / minmax(0, 1fr) min(var(${PANEL_WIDTH}), 100vw - 440px)`,
  selectors: {
    '&[data-panel="away"]': { gridTemplateColumns: "minmax(0, 1fr) 0" },
  },
  "@media": {
    print: { display: "block", height: "auto" },
    "screen and (max-width: 800px)": {
      gridTemplate: '"top" auto "canvas" minmax(0, 1fr) "panel" minmax(0, 42%) / minmax(0, 1fr)',
      selectors: {
        '&[data-panel="away"]': {
          gridTemplate: '"top" auto "canvas" minmax(0, 1fr) "panel" 0 / minmax(0, 1fr)',
        },
      },
    },
    // A phone on its side, and a page at 200 % and more: the canvas keeps the height of the window
    // but for a strip by which the page is scrolled, and what stands beside it follows below.
    [small]: {
      height: "auto",
      gridTemplateRows: "auto max(140px, calc(100dvh - 56px)) auto",
    },
  },
});

export const top = style({
  gridArea: "top",
  display: "flex",
  alignItems: "center",
  gap: space(4),
  minHeight: 52,
  padding: space(1, 4),
  borderBottom: `1px solid ${theme.color.line}`,
  background: theme.color.surface,
  "@media": {
    "(max-width: 600px)": {
      flexWrap: "wrap",
      justifyContent: "flex-end",
      gap: space(1),
      padding: space(1, 2),
    },
  },
});

export const back = style({
  display: "grid",
  placeItems: "center",
  width: 32,
  height: 32,
  borderRadius: theme.radius.box,
  color: theme.color.inkSoft,
  ":hover": { background: theme.color.surfaceHover },
});

export const titles = style({
  minWidth: 0,
  flex: "0 1 auto",
  "@media": { "(max-width: 600px)": { flex: "1 1 148px" } },
});
export const customerName = style({
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  fontWeight: 600,
  whiteSpace: "nowrap",
  overflow: "hidden",
  textOverflow: "ellipsis",
});
export const underCustomer = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 16,
});
export const boardTitle = style({
  minWidth: 0,
  overflow: "hidden",
  textOverflow: "ellipsis",
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  whiteSpace: "nowrap",
});

export const question = style({
  flex: 1,
  minWidth: 0,
  textAlign: "center",
  fontFamily: theme.font.reading,
  fontSize: theme.text.large,
  lineHeight: theme.line.large,
  color: theme.color.inkSoft,
  textWrap: "balance",
  // What stands beside it comes and goes; the bar does not grow for a sentence that people know.
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: 2,
  overflow: "hidden",
  "@media": { "(max-width: 900px)": { display: "none" } },
});

export const topTools = style({
  display: "flex",
  alignItems: "center",
  gap: space(1),
  marginLeft: "auto",
  // On a phone they follow the name, as far as they fit beside it.
  "@media": { "(max-width: 600px)": { display: "contents" } },
});

export const canvas = style({
  gridArea: "canvas",
  position: "relative",
  minWidth: 0,
  containerType: "inline-size",
  "@media": { print: { ...PAPER_CANVAS, overflow: "hidden", breakAfter: "page" } },
});
// Behind what takes the whole page nothing of it is styled, laid out or painted.
globalStyle(`[data-panel="whole"] > ${canvas} > .tl-container`, {
  "@media": { screen: { contentVisibility: "hidden" } },
});
// Where the dock has no room beside the zoom, it would lie on top of it.
globalStyle(`${canvas} .tlui-navigation-panel`, {
  "@container": {
    "(max-width: 910px)": { transform: "translateY(-60px)" },
    // There the dock has two rows.
    "(max-width: 600px)": {
      "@media": { "(min-height: 600px)": { transform: "translateY(-100px)" } },
    },
  },
});
// On paper lies what is drawn, all of it, and nothing of what hands draw with.
globalStyle(
  `${canvas} :is(.tlui-layout, .tl-canvas-overlays, .tl-canvas__in-front, .tl-collaborators)`,
  { "@media": { print: { display: "none !important" } } },
);
globalStyle(`${canvas} .tl-shape`, { "@media": { print: { display: "block !important" } } });

const lightColor = {
  saved: theme.color.good,
  saving: theme.color.inkFaint,
  inBrowser: theme.color.warning,
  notSaved: theme.color.danger,
};
export const light = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  padding: space(0, 2),
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  whiteSpace: "nowrap",
});
/** All is well: where the bar is narrow, the sign alone says so, and its words are read aloud. */
export const lightWords = style({
  selectors: { '[data-light="saved"] > &': { "@media": { "(max-width: 900px)": HIDDEN } } },
});
export const lightTone = styleVariants(lightColor, (color) => [light, { color }]);

export const people = style({ display: "flex", alignItems: "center", padding: space(0, 2, 0, 3) });
export const person = style({
  width: 28,
  height: 28,
  marginLeft: space(-2),
  padding: 0,
  display: "grid",
  placeItems: "center",
  border: `2px solid ${theme.color.surface}`,
  borderRadius: theme.radius.round,
  color: theme.color.onCapital,
  fontSize: theme.text.small,
  lineHeight: theme.line.single,
  cursor: "pointer",
});
export const morePeople = style({
  height: 28,
  marginLeft: space(-1),
  padding: space(0, 2, 0, 3),
  border: 0,
  borderRadius: theme.radius.round,
  background: theme.color.lane,
  color: theme.color.inkSoft,
  fontSize: theme.text.small,
  fontWeight: 600,
  fontVariantNumeric: "tabular-nums",
  cursor: "pointer",
});
export const personFollowed = style({ boxShadow: `0 0 0 2px ${theme.color.accent}` });

export const opening = style({
  height: "100dvh",
  display: "grid",
  placeItems: "center",
  color: theme.color.inkSoft,
});

export const endedOver = style({
  position: "absolute",
  inset: 0,
  zIndex: theme.layer.overBoard,
  background: `color-mix(in srgb, ${theme.color.paper} 70%, transparent)`,
});
export const endedActions = style({
  display: "flex",
  gap: space(3),
  alignItems: "center",
  marginTop: space(2),
});

const button = style({
  padding: space(2, 4),
  borderRadius: theme.radius.box,
  border: `1px solid ${theme.color.lineStrong}`,
  cursor: "pointer",
});
export const quietButton = style([button, { background: theme.color.surface }]);
export const strongButton = style([
  button,
  { background: theme.color.accent, color: theme.color.onAccent, borderColor: theme.color.accent },
]);
