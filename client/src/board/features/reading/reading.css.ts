import { style, styleVariants } from "@vanilla-extract/css";
import { theme } from "../../../theme/theme.css.ts";

export const panel = style({ display: "grid", gap: 24 });

export const sentence = style({
  fontFamily: theme.font.reading,
  fontSize: 17,
  lineHeight: "32px",
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
  borderBottom: `1px solid ${theme.color.lineStrong}`,
  borderRadius: 0,
  transition: "background-color 120ms ease",
  selectors: {
    "&:hover, &:focus-visible": {
      background: theme.color.starSoft,
      borderBottomColor: theme.color.star,
    },
  },
});

export const heading = style({
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
  color: theme.color.inkFaint,
  marginBottom: 8,
});

export const exportLink = style({ justifySelf: "start", color: theme.color.inkSoft, fontSize: 12 });

export const lights = style({
  display: "grid",
  gap: 8,
  padding: "16px 0",
  borderTop: `1px solid ${theme.color.line}`,
  borderBottom: `1px solid ${theme.color.line}`,
});
export const light = style({
  display: "grid",
  gridTemplateColumns: "16px 72px minmax(0, 1fr)",
  gap: 8,
  alignItems: "start",
});
export const lightName = style({ fontWeight: 600 });
export const lightReason = style({ color: theme.color.inkSoft, fontSize: 12 });
const lightIcon = style({ marginTop: 2 });
export const lightOn = style([lightIcon, { color: theme.color.star }]);
export const lightOff = style([lightIcon, { color: theme.color.lineStrong }]);

export const findings = style({});
export const quiet = style({ color: theme.color.inkSoft });
export const finding = style({
  display: "grid",
  gridTemplateColumns: "16px minmax(0, 1fr)",
  gap: 8,
  padding: "8px 0",
  alignItems: "start",
  selectors: { "& + &": { borderTop: `1px solid ${theme.color.line}` } },
});
export const findingText = style({
  ...plainButton,
  ":hover": { color: theme.color.accent },
});
export const times = style({ marginLeft: 6, color: theme.color.inkFaint, fontSize: 12 });
export const answers = style({ gridColumn: 2, display: "flex", flexWrap: "wrap", gap: 4 });
export const answer = style({
  padding: "2px 8px",
  border: 0,
  borderRadius: 8,
  background: "none",
  fontSize: 12,
  color: theme.color.inkFaint,
  cursor: "pointer",
  ":hover": { background: theme.color.surfaceHover, color: theme.color.ink },
});
export const reasonForm = style({
  gridColumn: 2,
  display: "flex",
  flexDirection: "column",
  gap: 8,
});
export const reason = style({
  padding: "4px 10px",
  border: `1px solid ${theme.color.accent}`,
  borderRadius: 8,
  background: theme.color.surface,
  outline: "none",
  ":focus-visible": { boxShadow: `0 0 0 1px ${theme.color.accent}` },
});
export const answered = style({ marginTop: 16 });
export const answeredRow = style({ display: "grid", gap: 4, justifyItems: "start", paddingTop: 8 });
export const fix = style({
  padding: "2px 10px",
  border: `1px solid ${theme.color.line}`,
  borderRadius: 8,
  background: theme.color.surface,
  fontSize: 12,
  color: theme.color.accent,
  cursor: "pointer",
  ":hover": { background: theme.color.accentSoft },
});
const severityIcon = style({ marginTop: 2 });
export const severity = styleVariants(
  { error: theme.color.danger, warning: theme.color.warning, hint: theme.color.inkFaint },
  (color) => [severityIcon, { color }],
);
export const more = style({
  ...plainButton,
  marginTop: 8,
  color: theme.color.accent,
});

export const route = style({
  display: "flex",
  alignItems: "center",
  justifyContent: "space-between",
  gap: 12,
  width: "100%",
  padding: "6px 8px",
  margin: "0 -8px",
  border: 0,
  borderRadius: 8,
  background: "none",
  cursor: "pointer",
  selectors: {
    "&:hover": { background: theme.color.surfaceHover },
    '&[aria-pressed="true"]': { background: theme.color.starSoft },
  },
});
export const chain = style({ display: "flex", alignItems: "center", gap: 2, flexWrap: "wrap" });
export const chainArrow = style({ color: theme.color.inkFaint, flex: "none" });
export const strength = style({ width: 48, height: 6, flex: "none" });
export const facts = style({ display: "grid" });
export const lever = style({
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr) auto",
  columnGap: 12,
  rowGap: 2,
});
export const share = style({ color: theme.color.inkFaint, fontSize: 12 });
export const leverTrack = style({
  gridColumn: "1 / -1",
  height: 3,
  borderRadius: 2,
  background: theme.color.line,
  overflow: "hidden",
});
export const leverBar = style({ display: "block", height: "100%", background: theme.color.star });
export const mark = style({ letterSpacing: "0.04em" });
export const factList = style({ display: "grid", gap: 4 });
export const summary = style({
  fontSize: 12,
  lineHeight: "16px",
  fontWeight: 600,
  color: theme.color.inkFaint,
  cursor: "pointer",
});
export const iircRow = style({
  display: "flex",
  justifyContent: "space-between",
  gap: 12,
});
