import { globalStyle, style } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";

export const overCanvas = style({
  position: "absolute",
  top: 12,
  left: 12,
  zIndex: theme.layer.overCanvas,
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  maxWidth: "calc(100% - 24px)",
  pointerEvents: "all",
});
globalStyle(`${overCanvas} > *`, { boxShadow: theme.shadow.floating });

// What the canvas library says there, such as that one follows somebody, stands below it.
globalStyle(".tl-container .tlui-helper-buttons", { margin: space(12, 3, 2) });

export const depthSwitch = style({
  display: "inline-flex",
  padding: space(0.5),
  gap: space(0.5),
  border: `1px solid ${theme.color.line}`,
  borderRadius: theme.radius.box,
  background: theme.color.surface,
});

export const depth = style({
  display: "flex",
  alignItems: "center",
  gap: space(2),
  minHeight: 28,
  padding: space(0, 3),
  border: 0,
  borderRadius: theme.radius.inner,
  background: "none",
  color: theme.color.inkSoft,
  fontFamily: theme.font.body,
  fontSize: theme.text.body,
  whiteSpace: "nowrap",
  cursor: "pointer",
  selectors: {
    "&:hover": { background: theme.color.surfaceHover },
    '&[aria-pressed="true"]': {
      background: theme.color.accentSoft,
      color: theme.color.accent,
      fontWeight: 600,
    },
  },
});
