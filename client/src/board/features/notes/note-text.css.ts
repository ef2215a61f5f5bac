import { globalStyle } from "@vanilla-extract/css";
import { space } from "../../../theme/space.ts";
import { theme } from "../../../theme/theme.css.ts";
import { caret } from "../../ground/writing/carets.css.ts";
import { text } from "./notes.css.ts";

/** How a note looks. Tiptap and ProseMirror make the elements; these are the styles they lack. */
const of = (selectors: string, rule: Parameters<typeof globalStyle>[1]) => {
  // Of each of them: a list as it stands would leave all but the first to the whole page.
  for (const selector of selectors.split(", ")) globalStyle(`${text} ${selector}`, rule);
};

of(".ProseMirror", {
  minHeight: 160,
  padding: space(1, 0, 6),
  outline: "none",
  fontSize: theme.text.large,
  lineHeight: theme.line.prose,
  whiteSpace: "break-spaces",
  overflowWrap: "anywhere",
  fontVariantLigatures: "none",
  position: "relative",
});
of(".ProseMirror:focus-visible::before", {
  content: "",
  position: "absolute",
  insetBlock: 0,
  insetInlineStart: space(-2),
  borderInlineStart: `2px solid ${theme.color.accent}`,
});
of(".ProseMirror > * + *", { marginTop: space(2) });
// What is out of sight is not laid out with every letter; what reaches out of a block, as a colleague's
// name does, shows all the same.
of(".note-long > *", {
  contentVisibility: "auto",
  containIntrinsicBlockSize: "auto 96px",
  overflowClipMargin: 32,
});
of("h1", { fontSize: theme.text.display, lineHeight: theme.line.display, fontWeight: 600 });
of("h2", { fontSize: theme.text.title, lineHeight: theme.line.title, fontWeight: 600 });
of("h3", { fontSize: theme.text.large, lineHeight: theme.line.prose, fontWeight: 600 });
of("ul, ol", { paddingInlineStart: space(6) });
of("ul", { listStyle: "disc" });
of("ol", { listStyle: "decimal" });
of('ul[data-type="taskList"]', { listStyle: "none", paddingInlineStart: 0 });
of('ul[data-type="taskList"] > li', { display: "flex", gap: space(2) });
of('ul[data-type="taskList"] > li > div', { flex: 1, minWidth: 0 });
of('ul[data-type="taskList"] input', { accentColor: theme.color.accent });
of('li[data-checked="true"] > div', { color: theme.color.inkSoft });
of("blockquote", {
  paddingInlineStart: space(3),
  borderInlineStart: `3px solid ${theme.color.lineStrong}`,
  color: theme.color.inkSoft,
});
of("code", {
  paddingInline: space(1),
  borderRadius: theme.radius.inner,
  background: theme.color.paper,
  fontFamily: "ui-monospace, monospace",
  fontSize: theme.text.body,
});
of("pre", {
  padding: space(2, 3),
  borderRadius: theme.radius.box,
  background: theme.color.paper,
  whiteSpace: "pre-wrap",
});
of("pre code", { padding: 0, background: "none" });
of("hr", { border: 0, borderTop: `1px solid ${theme.color.line}` });
of("a", { color: theme.color.accent, textDecoration: "underline" });
of(".note-reference", {
  paddingInline: space(1),
  borderRadius: theme.radius.inner,
  background: theme.color.accentSoft,
  color: theme.color.accent,
  fontWeight: 500,
  // Long names of arrows break as words do.
  boxDecorationBreak: "clone",
});
of('.note-reference[role="link"]', { cursor: "pointer" });
of('.note-reference[role="link"]:hover', { textDecoration: "underline" });
of(".note-reference.note-reference-gone", {
  background: theme.color.paper,
  color: theme.color.inkSoft,
  textDecoration: "line-through",
  cursor: "default",
});
of(".note-picture", {
  display: "block",
  maxWidth: "100%",
  height: "auto",
  borderRadius: theme.radius.inner,
  "@media": { print: { maxHeight: "240mm", width: "auto" } },
});
of(".note-table", {
  overflowX: "auto",
  paddingBottom: space(4),
  "@media": { print: { overflow: "visible" } },
});
of("table", {
  minWidth: "100%",
  borderCollapse: "collapse",
  fontSize: theme.text.body,
  lineHeight: theme.line.large,
});
of("td, th", {
  minWidth: 72,
  maxWidth: 280,
  padding: space(1, 2),
  border: `1px solid ${theme.color.lineStrong}`,
  textAlign: "start",
  verticalAlign: "top",
  fontWeight: "inherit",
  position: "relative",
  // Paper does not scroll.
  "@media": { print: { minWidth: 0 } },
});
of("th", { background: theme.color.paper, fontWeight: 600 });
of(".selectedCell", { background: theme.color.accentSoft });
of(".ProseMirror-selectednode", { outline: `2px solid ${theme.color.accent}` });
// The place behind or before a table that nothing follows or precedes.
of(".ProseMirror-gapcursor", { position: "relative", display: "block", pointerEvents: "none" });
of(".ProseMirror-gapcursor::after", {
  content: "",
  display: "block",
  width: 20,
  borderTop: `1px solid ${theme.color.ink}`,
});
// A table with nothing in it yet is no empty note.
of(".is-editor-empty:first-child:not(.note-table)::before", {
  content: "attr(data-placeholder)",
  float: "left",
  height: 0,
  color: theme.color.inkSoft,
  pointerEvents: "none",
});
of(".ProseMirror-separator", { display: "inline", border: 0, margin: 0, width: 0, height: 0 });

// What scrolls cuts off what stands above it.
for (const drawn of ["::before", "::after"]) {
  of(`.note-table .${caret}${drawn}`, {
    insetBlock: `0 -${theme.line.small}`,
    backgroundPosition: "bottom",
  });
}

of(".note-commented", {
  background: theme.color.starSoft,
  borderBottom: `2px solid ${theme.color.star}`,
  cursor: "pointer",
});
of(".note-commented-chosen", { background: theme.color.accentSoft });
