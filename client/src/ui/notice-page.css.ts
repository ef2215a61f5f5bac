import { style } from "@vanilla-extract/css";
import { theme } from "../theme/theme.css.ts";

export const noticePage = style({
  display: "grid",
  gridTemplateRows: "1fr auto 1.6fr",
  justifyItems: "center",
  minHeight: "100%",
  padding: "16px",
});

export const noticeSwitches = style({
  gridRow: 1,
  justifySelf: "end",
  display: "flex",
  alignItems: "start",
  gap: "4px",
});

export const noticeBody = style({ gridRow: 2, width: "min(480px, 100%)" });

export const noticeTitle = style({
  marginTop: "24px",
  fontFamily: theme.font.reading,
  fontSize: "24px",
  lineHeight: "36px",
  fontWeight: 500,
});

export const noticeText = style({
  marginTop: "12px",
  color: theme.color.inkSoft,
  fontSize: "15px",
  lineHeight: "26px",
  textWrap: "pretty",
});

export const noticeActions = style({
  display: "flex",
  flexWrap: "wrap",
  gap: "8px",
  marginTop: "24px",
});

export const noticeForm = style({ display: "grid", gap: "12px", marginTop: "24px" });

export const noticeDetail = style({ marginTop: "24px", color: theme.color.inkFaint });

export const noticeDetailSummary = style({ cursor: "pointer" });
