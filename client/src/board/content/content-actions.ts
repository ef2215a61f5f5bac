import type { TLUiOverrides } from "tldraw";

/** What tldraw offers to do with pages of elsewhere; there is none of it here. */
const withoutEmbeds = [
  "insert-embed",
  "convert-to-embed",
  "convert-to-bookmark",
  "open-embed-link",
];

export const CONTENT_ACTIONS: TLUiOverrides = {
  actions(_editor, actions) {
    return Object.fromEntries(
      Object.entries(actions).filter(([id]) => !withoutEmbeds.includes(id)),
    );
  },
};
