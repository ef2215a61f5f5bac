import { Node } from "@tiptap/core";
import { react } from "tldraw";
import type { ReferenceNames, ReferenceTarget } from "./reference-names.ts";

const kinds: readonly string[] = ["person", "card", "link"] satisfies ReferenceTarget["kind"][];
/** As long as ids of records may be. */
const longestId = 200;

/**
 * A person, a card or an arrow that is spoken of [NT16]. The note keeps whom or what alone; what it
 * is called is read where it shows, so that it follows, and no note says what a person is called.
 */
export const NoteReference = Node.create<{
  /** Null for whoever reads a note without an editor. */
  readonly names: ReferenceNames | null;
}>({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,

  addOptions: () => ({ names: null }),

  addAttributes: () => ({
    kind: {
      default: "card",
      parseHTML: (element) => element.getAttribute("data-reference"),
      renderHTML: ({ kind }) => ({ "data-reference": String(kind) }),
      validate: (value) => {
        if (!kinds.includes(String(value))) throw new RangeError("no kind of reference");
      },
    },
    target: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-target") ?? "",
      renderHTML: ({ target }) => ({ "data-target": String(target) }),
      validate: (value) => {
        if (typeof value !== "string" || value.length > longestId) {
          throw new RangeError("a reference names an id");
        }
      },
    },
  }),

  parseHTML: () => [
    {
      tag: "span[data-reference]",
      getAttrs: (element) => {
        const kind = element.getAttribute("data-reference") ?? "";
        const id = element.getAttribute("data-target") ?? "";
        return kinds.includes(kind) && id !== "" && id.length <= longestId ? null : false;
      },
    },
  ],

  renderHTML({ node, HTMLAttributes }) {
    return ["span", HTMLAttributes, this.options.names?.nameOf(targetOf(node.attrs)).words ?? ""];
  },

  renderText({ node }) {
    return this.options.names?.nameOf(targetOf(node.attrs)).words ?? "";
  },

  addNodeView() {
    const { names } = this.options;
    if (names === null) return null;
    return ({ node, editor }) => {
      const target = targetOf(node.attrs);
      const dom = document.createElement("span");
      dom.className = "note-reference";
      dom.dataset["reference"] = target.kind;
      const leads = target.kind !== "person";
      const stop = react("reference in a note", () => {
        const { words, isThere } = names.nameOf(target);
        dom.textContent = words;
        dom.classList.toggle("note-reference-gone", !isThere);
        if (!leads) return;
        dom.setAttribute("role", "link");
        dom.setAttribute("aria-disabled", String(!isThere));
        // While one writes, keys move in the text, and Enter follows what they have selected.
        if (!editor.isEditable) dom.tabIndex = 0;
      });
      const follow = () => leads && names.follow(target);
      dom.addEventListener("click", follow);
      dom.addEventListener("keydown", ({ key }) => key === "Enter" && follow());
      return { dom, destroy: stop, ignoreMutation: () => true };
    };
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        const chosen = "node" in selection ? editor.state.doc.nodeAt(selection.from) : null;
        if (chosen?.type !== this.type) return false;
        const target = targetOf(chosen.attrs);
        if (target.kind !== "person") this.options.names?.follow(target);
        return true;
      },
    };
  },
});

/** Values were judged when the note was read. */
export function targetOf(attrs: Readonly<Record<string, unknown>>): ReferenceTarget {
  const kind = attrs["kind"];
  const id = String(attrs["target"]);
  return { kind: kind === "person" || kind === "link" ? kind : "card", id };
}
