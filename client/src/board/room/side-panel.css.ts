import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { NARROW_TABS } from "../ground/parts/panel-tab.css.ts";
import { small } from "./room.css.ts";

export const panel = style({
  gridArea: "panel",
  display: "flex",
  flexDirection: "column",
  minWidth: 0,
  minHeight: 0,
  containerType: "inline-size",
  borderLeft: `1px solid ${theme.color.line}`,
  background: theme.color.surface,
  selectors: {
    '[data-panel="away"] > &': { display: "none" },
    // Over the canvas, which keeps its size and place for when it is seen again.
    '[data-panel="whole"] > &': {
      gridColumn: "1 / -1",
      gridRow: "2 / -1",
      zIndex: theme.layer.overCanvas,
      border: 0,
    },
  },
  "@media": {
    print: { display: "block", border: 0, containerType: "normal" },
    [small]: { border: 0 },
    // On a phone a sheet lies over the board, and nothing of it takes their room.
    "screen and (max-width: 600px)": {
      selectors: {
        '&[data-sheet="true"]': { position: "fixed", inset: 0, zIndex: theme.layer.sheet },
      },
    },
  },
});

export const sheetClose = style({
  display: "none",
  alignItems: "center",
  gap: space(2),
  width: "100%",
  minHeight: 44,
  padding: space(0, 4),
  border: 0,
  borderBottom: `1px solid ${theme.color.line}`,
  background: theme.color.surface,
  color: theme.color.inkSoft,
  "@media": {
    "(max-width: 600px)": {
      display: "flex",
      position: "sticky",
      top: 0,
      zIndex: theme.layer.raised,
    },
  },
});

/** Always there and never scrolled away: what is above, how large the panel is, the tabs. */
export const head = style({
  flex: "none",
  display: "flex",
  alignItems: "flex-start",
  paddingInlineEnd: space(2),
  "@media": {
    // However much a meeting has to say there, half of a low panel is for what lies behind the tabs.
    "screen and (max-width: 800px)": { maxHeight: "50%" },
    "(max-width: 600px)": {
      selectors: { [`${panel}[data-sheet="true"] > &`]: { display: "none" } },
    },
  },
});
export const aboveTabs = style({
  flex: 1,
  minWidth: 0,
  "@media": {
    "screen and (max-width: 800px)": { alignSelf: "stretch", overflowY: "auto" },
  },
});
export const sizes = style({ display: "flex", paddingTop: space(4) });

export const tabs = style({
  flex: 1,
  minHeight: 0,
  display: "flex",
  flexDirection: "column",
  "@media": { print: { display: "block" } },
});

/** All of them in one line, in either language, at the usual width [FN3]. */
export const list = style({
  flex: "none",
  display: "flex",
  columnGap: space(5),
  margin: space(2, 4, 0),
  fontSize: theme.text.small,
  borderBottom: `1px solid ${theme.color.line}`,
  "@container": {
    [NARROW_TABS]: {
      flexWrap: "wrap",
      columnGap: space(1),
      justifyContent: "space-between",
      marginInline: space(3),
    },
  },
});

export const content = style({
  // What is only read aloud lies absolute in it, and scrolls with it: else it lengthens the page.
  position: "relative",
  flex: 1,
  minHeight: 0,
  padding: space(5, 4, 8),
  overflowY: "auto",
  outline: "none",
  selectors: { "&[hidden]": { display: "none" } },
  "@media": { print: { overflow: "visible" }, [small]: { overflow: "visible" } },
});

/** Takes room from the foot of what is read, whose head stays where it is. */
export const selected = style({
  flex: "none",
  display: "flex",
  flexDirection: "column",
  maxHeight: "56%",
  minHeight: 0,
  "@media": { [small]: { maxHeight: "none" } },
});

export const edge = style({
  gridArea: "panel",
  justifySelf: "start",
  zIndex: theme.layer.overCanvas,
  width: 8,
  marginInlineStart: space(-1),
  cursor: "col-resize",
  touchAction: "none",
  ":hover": { background: theme.color.accentSoft },
  selectors: {
    '[data-panel="away"] > &, [data-panel="whole"] > &': { display: "none" },
  },
  "@media": { "screen and (max-width: 800px)": { display: "none" } },
});
