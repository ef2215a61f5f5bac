import { InputRule, Mark, markPasteRule } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isAllowedLink } from "@zentaikan/board-model";

/** A whole address, then a blank: typed words become a link when they are finished. */
const typedAddress = /(?:^|\s)((?:https?:\/\/|mailto:)\S+)(\s)$/i;
const pastedAddress = /(?:https?:\/\/|mailto:)\S+/gi;

/**
 * Links to pages and letters alone. Tiptap's own link keeps target, class and more in the document
 * and links what others typed; here the address is all that is kept, and it is judged again
 * whenever it is shown, since any program may have written it.
 */
export const NoteLink = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  exitable: true,

  addAttributes() {
    return { href: { default: null } };
  },

  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = element.getAttribute("href") ?? "";
          return isAllowedLink(href) ? { href } : false;
        },
      },
    ];
  },

  renderHTML({ mark }) {
    const href: unknown = mark.attrs["href"];
    if (typeof href !== "string" || !isAllowedLink(href)) return ["span", {}, 0];
    return ["a", { href, target: "_blank", rel: "noopener noreferrer nofollow", title: href }, 0];
  },

  addInputRules() {
    return [
      new InputRule({
        find: typedAddress,
        handler: ({ state: { tr }, range, match: [whole, href = "", end = " "] }) => {
          if (!isAllowedLink(href)) return;
          const from = range.from + whole.indexOf(href);
          const to = from + href.length;
          tr.addMark(from, to, this.type.create({ href })).removeStoredMark(this.type);
          // What ended it may be typed, but not in the text yet.
          if (range.to === to) tr.insertText(end, to);
        },
      }),
    ];
  },

  addPasteRules() {
    return [
      markPasteRule({
        find: (text) =>
          [...text.matchAll(pastedAddress)]
            .filter(([address]) => isAllowedLink(address))
            .map((match) => ({ index: match.index, text: match[0], data: { href: match[0] } })),
        type: this.type,
        getAttributes: ({ data }) => data ?? false,
      }),
    ];
  },

  /** While one writes, a click places the caret; with Ctrl or Cmd it follows the link. */
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          handleClick: ({ editable }, _place, { target, ctrlKey, metaKey }) => {
            const link = target instanceof Element ? target.closest("a") : null;
            if (link === null || !editable || !(ctrlKey || metaKey)) return false;
            window.open(link.href, "_blank", "noopener,noreferrer");
            return true;
          },
        },
      }),
    ];
  },
});
