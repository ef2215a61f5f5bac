import type { TLUiOverrides } from "tldraw";

/**
 * What tldraw offers and the product does not: pages of elsewhere, and a way to print that cuts
 * lanes off (the browser's own prints the page).
 */
const notOffered = [
  "print",
  "insert-embed",
  "convert-to-embed",
  "convert-to-bookmark",
  "open-embed-link",
];

export const CONTENT_ACTIONS: TLUiOverrides = {
  actions(_editor, actions) {
    return Object.fromEntries(Object.entries(actions).filter(([id]) => !notOffered.includes(id)));
  },
};
