import { Node } from "@tiptap/core";

const hashOfPicture = /^[0-9a-f]{64}$/;
const longestDescription = 500;
/** Larger than any picture that the server keeps. */
const mostPixels = 100_000;

/**
 * A picture that the server keeps for this board [AS5]. The note names its hash alone: nothing of
 * another board or host can be shown, and a board that is copied shows its own.
 */
export const NotePicture = Node.create<{
  /** Where the picture of a hash lies; null for whoever reads a note without an editor. */
  readonly sourceOf: ((hash: string) => string) | null;
}>({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,

  addOptions: () => ({ sourceOf: null }),

  addAttributes: () => ({
    hash: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-picture"),
      renderHTML: ({ hash }) => ({ "data-picture": String(hash) }),
      validate: (value) => {
        if (value !== "" && !hashOfPicture.test(String(value))) throw new RangeError("no hash");
      },
    },
    alt: {
      default: "",
      parseHTML: (element) => (element.getAttribute("alt") ?? "").slice(0, longestDescription),
      validate: (value) => {
        if (typeof value !== "string" || value.length > longestDescription) {
          throw new RangeError("a picture is described in some words");
        }
      },
    },
    width: sizeAttribute("width"),
    height: sizeAttribute("height"),
  }),

  parseHTML: () => [
    {
      tag: "img[data-picture]",
      getAttrs: (element) =>
        hashOfPicture.test(element.getAttribute("data-picture") ?? "") ? null : false,
    },
  ],

  renderHTML({ node, HTMLAttributes }) {
    const hash = String(node.attrs["hash"]);
    const src = hash === "" ? undefined : this.options.sourceOf?.(hash);
    return ["img", { ...HTMLAttributes, ...(src !== undefined && { src }), class: "note-picture" }];
  },

  renderText: ({ node }) => String(node.attrs["alt"]),
});

/** In pixels of the picture itself, so that nothing moves when it has loaded. */
function sizeAttribute(name: "width" | "height") {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const size = Number(element.getAttribute(name));
      return isSize(size) ? size : null;
    },
    validate: (value: unknown) => {
      if (value !== null && !isSize(value)) throw new RangeError("a picture has some pixels");
    },
  };
}

function isSize(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= mostPixels;
}
