import { Extension } from "@tiptap/core";
import { Fragment, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { isInTable } from "@tiptap/pm/tables";
import { isMarkdown } from "./markdown/is-markdown.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";

/** More than a note holds: it is refused as the letters that it is. */
const longestText = 200_000;

/** Plain text that was written as Markdown comes into a note as what it means [NT14]. */
export const MarkdownClipboard = Extension.create({
  name: "markdownClipboard",
  // After cells with tabs between.
  priority: 90,

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          clipboardTextParser: (text, place, isPlain, { state }) => {
            const isCode = place.parent.type.spec.code === true;
            const isRead = !isPlain && !isCode && !isInTable(state) && text.length <= longestText;
            // Its type does not know that another may be asked.
            if (!isRead || !isMarkdown(text)) return null as unknown as Slice;
            const nodes = parseMarkdown(text).map((node) => schema.nodeFromJSON(node));
            // One line of words goes on in the line that it is pasted into.
            const [only, ...others] = nodes;
            const isLine = only?.type.name === "paragraph" && others.length === 0;
            return new Slice(Fragment.from(nodes), isLine ? 1 : 0, isLine ? 1 : 0);
          },
        },
      }),
    ];
  },
});
