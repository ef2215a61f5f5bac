import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";
import { small } from "./room.css.ts";

export const panel = style({
  gridArea: "panel",
  // What is only read aloud lies absolute in it, and scrolls with it: else it lengthens the page.
  position: "relative",
  minWidth: 0,
  minHeight: 0,
  overflowY: "auto",
  borderLeft: `1px solid ${theme.color.line}`,
  background: theme.color.surface,
  "@media": {
    print: { overflow: "visible", border: 0 },
    [small]: { overflow: "visible", border: 0 },
    // On a phone a sheet lies over the board, and nothing of it takes their room.
    "screen and (max-width: 600px)": {
      selectors: {
        '&[data-sheet="true"]': { position: "fixed", inset: 0, zIndex: theme.layer.sheet },
      },
    },
  },
});

export const above = style({
  "@media": {
    "(max-width: 600px)": {
      selectors: { [`${panel}[data-sheet="true"] > &`]: { display: "none" } },
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

export const tabs = style({ padding: space(2, 4, 8) });

/** Seven of them in one line, in either language, beside a board that has as much of 1280 px as it can. */
export const list = style({
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "space-between",
  columnGap: space(1),
  marginInlineEnd: space(-3),
  fontSize: theme.text.small,
  borderBottom: `1px solid ${theme.color.line}`,
});

export const content = style({ paddingTop: space(5), outline: "none" });
