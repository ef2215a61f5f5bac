import { style } from "@vanilla-extract/css";
import { space } from "../../theme/space.ts";
import { theme } from "../../theme/theme.css.ts";

export const offered = style({ display: "grid", gap: space(1), marginTop: space(3) });

export const offer = style({
  display: "grid",
  width: "100%",
  padding: space(2, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: "none",
  color: theme.color.ink,
  font: "inherit",
  textAlign: "start",
  cursor: "pointer",
  selectors: { "&:hover": { backgroundColor: theme.color.surfaceHover } },
});

export const offerName = style({ fontWeight: 500 });

export const quiet = style({ color: theme.color.inkSoft });
export const warning = style({ marginTop: space(2), color: theme.color.warning });

export const table = style({ width: "100%", marginBottom: space(3), borderCollapse: "collapse" });

export const cell = style({
  width: "42%",
  padding: space(2),
  borderBottom: `1px solid ${theme.color.line}`,
  verticalAlign: "top",
  overflowWrap: "anywhere",
});

const head = style({
  padding: space(2),
  borderBottom: `1px solid ${theme.color.line}`,
  fontWeight: 500,
  textAlign: "start",
  verticalAlign: "top",
});

export const headCell = style([head, { color: theme.color.inkSoft }]);
export const factCell = style([head, { color: theme.color.inkSoft, whiteSpace: "nowrap" }]);

export const choice = style({
  display: "flex",
  alignItems: "baseline",
  gap: space(2),
  cursor: "pointer",
});
