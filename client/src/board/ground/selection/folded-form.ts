import { atom } from "tldraw";
import { browserStorage } from "../../../browser-storage.ts";

const storageKey = "zentaikan.selection-form";
/** There it would take most of what is read: it is opened when it is wanted. */
const isSmall = window.matchMedia("(max-width: 800px)");

/** Whether the form of what is selected shows its heading alone, as the person chose in this browser. */
export const foldedForm = atom(
  "folded form",
  isSmall.matches || browserStorage.read(storageKey) === "folded",
);

export function foldForm(isFolded: boolean): void {
  foldedForm.set(isFolded);
  if (!isSmall.matches) browserStorage.write(storageKey, isFolded ? "folded" : null);
}
