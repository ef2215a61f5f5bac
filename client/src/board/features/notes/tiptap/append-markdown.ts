import type { Editor } from "@tiptap/core";
import { parseMarkdown } from "./markdown/parse-markdown.ts";

/** Puts Markdown behind what a note says, in one transaction; an empty note it becomes. */
export function appendMarkdown(editor: Editor, markdown: string): void {
  const end = editor.state.doc.content.size;
  const at = editor.isEmpty ? { from: 0, to: end } : end;
  const blocks = parseMarkdown(markdown);
  editor
    .chain()
    .insertContentAt(at, blocks)
    .setTextSelection(at === end ? end : 0)
    .run();
  editor.commands.scrollIntoView();
}
