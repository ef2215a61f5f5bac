import { style } from "@vanilla-extract/css";
import { space } from "../theme/space.ts";
import { theme } from "../theme/theme.css.ts";
import { pageTitle } from "./page-title.css.ts";

export const noticePage = style({
  display: "grid",
  gridTemplateRows: "1fr auto 1.6fr",
  justifyItems: "center",
  minHeight: "100%",
  padding: space(4),
});

export const noticeSwitches = style({
  gridRow: 1,
  justifySelf: "end",
  display: "flex",
  alignItems: "start",
  gap: space(1),
});

export const noticeBody = style({ gridRow: 2, width: "min(480px, 100%)" });

export const noticeTitle = style([pageTitle, { marginTop: space(6) }]);

export const noticeText = style({
  marginTop: space(3),
  color: theme.color.inkSoft,
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  textWrap: "pretty",
});

export const noticeActions = style({
  display: "flex",
  flexWrap: "wrap",
  gap: space(2),
  marginTop: space(6),
});

export const noticeForm = style({ display: "grid", gap: space(3), marginTop: space(6) });

export const noticeDetail = style({ marginTop: space(6), color: theme.color.inkFaint });

export const noticeDetailSummary = style({ cursor: "pointer" });
