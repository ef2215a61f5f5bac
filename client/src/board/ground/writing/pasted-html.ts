import { Extension } from "@tiptap/core";
import { DOMParser, type ParseOptions, type Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { makeReadable, withStylesAsData } from "../clipboard/readable-html.ts";
import { putInLines } from "../clipboard/pasted-cells.ts";

/** Reads HTML of other programs [KB10] out of what the editor has parsed, so that it is parsed once. */
export const PastedHtml = Extension.create<{
  /** What becomes of tables. */
  readonly onTables: (page: Document) => void;
}>({
  name: "pastedHtml",

  addOptions: () => ({ onTables: (page) => putInLines(page.querySelectorAll("table")) }),

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    const { onTables } = this.options;
    const clipboardParser = new PastedParser(schema, DOMParser.fromSchema(schema).rules, onTables);
    return [new Plugin({ props: { transformPastedHTML: withStylesAsData, clipboardParser } })];
  },
});

class PastedParser extends DOMParser {
  readonly #onTables: (page: Document) => void;

  constructor(
    schema: ConstructorParameters<typeof DOMParser>[0],
    rules: ConstructorParameters<typeof DOMParser>[1],
    onTables: (page: Document) => void,
  ) {
    super(schema, rules);
    this.#onTables = onTables;
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    const page = dom.ownerDocument;
    // Plain text was laid out in elements of this very page.
    if (page === null || page === document) return super.parseSlice(dom, options);
    makeReadable(page);
    this.#onTables(page);
    return super.parseSlice(page.contains(dom) ? dom : page.body, options);
  }
}
