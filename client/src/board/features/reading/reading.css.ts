import { globalStyle, style, styleVariants } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { spoken } from "../../../ui/style-parts.ts";

export const panel = style({ display: "grid", gap: space(6) });

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: theme.text.title,
  lineHeight: theme.line.reading,
});

const plainButton = {
  display: "inline",
  padding: 0,
  border: 0,
  background: "none",
  font: "inherit",
  color: "inherit",
  textAlign: "left",
  cursor: "pointer",
} as const;

export const phrase = style({
  ...plainButton,
  ...spoken,
  borderRadius: 0,
});

export const heading = style({
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  color: theme.color.inkFaint,
  marginBottom: space(2),
});

export const lights = style({
  display: "grid",
  gap: space(2),
  padding: space(4, 0),
  borderTop: `1px solid ${theme.color.line}`,
  borderBottom: `1px solid ${theme.color.line}`,
});
export const light = style({
  display: "grid",
  gridTemplateColumns: "16px 72px minmax(0, 1fr)",
  gap: space(2),
  alignItems: "start",
});
export const lightName = style({ fontWeight: 600 });
export const lightReason = style({ color: theme.color.inkSoft, fontSize: theme.text.small });
const lightIcon = style({ marginTop: space(0.5) });
export const lightOn = style([lightIcon, { color: theme.color.star }]);
export const lightOff = style([lightIcon, { color: theme.color.lineStrong }]);

export const findings = style({});
export const quiet = style({ color: theme.color.inkSoft });
export const finding = style({
  display: "grid",
  gridTemplateColumns: "16px minmax(0, 1fr)",
  gap: space(2),
  padding: space(2, 0),
  alignItems: "start",
  selectors: { "& + &": { borderTop: `1px solid ${theme.color.line}` } },
});
export const findingText = style({
  ...plainButton,
  ":hover": { color: theme.color.accent },
});
export const times = style({
  marginLeft: space(2),
  color: theme.color.inkFaint,
  fontSize: theme.text.small,
  whiteSpace: "nowrap",
});
export const answers = style({ gridColumn: 2, display: "flex", flexWrap: "wrap", gap: space(1) });
export const answer = style({
  padding: space(0.5, 2),
  border: 0,
  borderRadius: theme.radius.box,
  background: "none",
  fontSize: theme.text.small,
  color: theme.color.inkFaint,
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover, color: theme.color.ink },
});
export const reasonForm = style({
  gridColumn: 2,
  display: "flex",
  flexDirection: "column",
  gap: space(2),
});
export const reason = style({
  padding: space(1, 3),
  border: `1px solid ${theme.color.accent}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  outline: "none",
  ":focus-visible": { boxShadow: `0 0 0 1px ${theme.color.accent}` },
});
export const answered = style({ marginTop: space(4) });
export const answeredRow = style({
  display: "grid",
  gap: space(1),
  justifyItems: "start",
  paddingTop: space(2),
});
export const fix = style({
  padding: space(0.5, 3),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
  fontSize: theme.text.small,
  color: theme.color.accent,
  cursor: "pointer",
  ":hover": { background: theme.color.accentSoft },
});
const severityIcon = style({ marginTop: space(0.5) });
export const severity = styleVariants(
  { error: theme.color.danger, warning: theme.color.warning, hint: theme.color.inkFaint },
  (color) => [severityIcon, { color }],
);
export const more = style({
  ...plainButton,
  marginTop: space(2),
  color: theme.color.accent,
});

export const route = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: space(3),
  width: "100%",
  padding: space(2, 2),
  margin: space(0, -2),
  border: 0,
  borderRadius: theme.radius.box,
  background: "none",
  cursor: "pointer",
  selectors: {
    "&:hover": { background: theme.color.surfaceHover },
    '&[aria-pressed="true"]': { background: theme.color.starSoft },
  },
});
export const facts = style({ display: "grid" });
// The lights end with a line of their own, behind which nothing may stand.
globalStyle(`:has(> ${lights}) + ${facts} > :first-child`, { borderTop: 0 });
export const lever = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  columnGap: space(3),
  rowGap: space(0.5),
});
export const share = style({ color: theme.color.inkFaint, fontSize: theme.text.small });
const track = style({
  display: "block",
  borderRadius: theme.radius.inner,
  background: theme.color.line,
  overflow: "hidden",
});
export const leverTrack = style([track, { gridColumn: "1 / -1", height: 3 }]);
/** Not the browser's own meter, which each engine draws in colours of its own. */
export const strength = style([track, { width: 48, height: 6, flex: "none" }]);
export const trackBar = style({ display: "block", height: "100%", background: theme.color.star });
export const mark = style({ letterSpacing: "0.04em" });
export const approach = style({ display: "flex", alignItems: "start", gap: space(2) });
export const factList = style({ display: "grid", gap: space(1) });
export const summary = style({
  fontSize: theme.text.small,
  lineHeight: theme.line.small,
  fontWeight: 600,
  color: theme.color.inkFaint,
  cursor: "pointer",
});
export const iircRow = style({
  display: "flex",
  justifyContent: "space-between",
  gap: space(3),
});
