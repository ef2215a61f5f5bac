import { style } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const above = style({ marginBottom: 12 });
export const scroll = style({ overflowX: "auto" });
export const table = style({
  width: "100%",
  minWidth: 760,
  borderCollapse: "collapse",
  fontSize: 13,
  lineHeight: "20px",
});

export const columnHead = style({
  padding: "0 6px 6px",
  fontSize: 12,
  fontWeight: 600,
  textAlign: "left",
  whiteSpace: "nowrap",
  color: theme.color.inkFaint,
  // The words need room, the rest is short.
  selectors: { "&:nth-child(1)": { width: "28%" }, "&:nth-child(3)": { width: "16%" } },
});

export const stageHead = style({
  padding: "14px 6px 4px",
  fontFamily: theme.font.reading,
  fontSize: 17,
  fontWeight: 400,
  textAlign: "left",
  borderBottom: `1px solid ${theme.color.lineStrong}`,
});
export const nodeHead = style({
  padding: "8px 6px 2px",
  fontWeight: 600,
  textAlign: "left",
});
export const nodeName = style({ display: "flex", alignItems: "center", gap: 8 });
export const share = style({
  marginLeft: 8,
  fontFamily: theme.font.body,
  fontSize: 12,
  fontWeight: 400,
  color: theme.color.inkFaint,
});

export const row = style({
  verticalAlign: "top",
  borderTop: `1px solid ${theme.color.line}`,
  selectors: { '&[data-selected="true"]': { background: theme.color.accentSoft } },
});
export const cell = style({ padding: "4px 4px" });
export const textCell = style([cell, { fontWeight: 400, textAlign: "left" }]);
export const addCell = style({ padding: "2px 4px 6px" });
export const none = style({ padding: "2px 6px 6px", color: theme.color.inkFaint });

export const field = style({
  width: "100%",
  minWidth: 56,
  padding: "3px 5px",
  border: "1px solid transparent",
  borderRadius: 6,
  background: "transparent",
  color: theme.color.ink,
  resize: "none",
  // As high as what is written, where the browser can.
  fieldSizing: "content",
  selectors: {
    "&:hover": { borderColor: theme.color.line },
    "&:focus": {
      borderColor: theme.color.accent,
      background: theme.color.surface,
      outline: `1px solid ${theme.color.accent}`,
    },
    "&::placeholder": { color: theme.color.inkFaint },
  },
});

export const state = style({
  display: "inline-flex",
  alignItems: "center",
  gap: 4,
  padding: "4px 0",
  whiteSpace: "nowrap",
});
export const stateChoice = style({
  padding: "2px 0",
  border: "1px solid transparent",
  borderRadius: 6,
  background: "transparent",
  color: theme.color.ink,
  ":hover": { borderColor: theme.color.line },
});
export const ourDo = style({ display: "block", padding: "4px 0" });
export const price = style({
  marginLeft: 6,
  padding: "0 6px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  fontSize: 11,
  whiteSpace: "nowrap",
});
export const actions = style({ whiteSpace: "nowrap", padding: "2px 0" });
