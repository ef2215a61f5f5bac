import { atom } from "tldraw";
import { browserStorage } from "../../../browser-storage.ts";

/** In a table the line of what is selected has its fields, and its form would lie over the lines. */
type FormPlace = "besideWords" | "besideRows";

const KEYS: Readonly<Record<FormPlace, string>> = {
  besideWords: "zentaikan.selection-form",
  besideRows: "zentaikan.selection-form.rows",
};
const USUAL: Readonly<Record<FormPlace, "folded" | "open">> = {
  besideWords: "open",
  besideRows: "folded",
};
/** There it would take most of what is read: it is opened when it is wanted. */
const isSmall = window.matchMedia("(max-width: 800px)");

/** Whether the form of what is selected shows its heading alone, as the person chose in this browser. */
export const FOLDED_FORM = {
  besideWords: atom("folded form", isFoldedAtFirst("besideWords")),
  besideRows: atom("folded form beside rows", isFoldedAtFirst("besideRows")),
};

export function foldForm(place: FormPlace, isFolded: boolean): void {
  FOLDED_FORM[place].set(isFolded);
  const chosen = isFolded ? "folded" : "open";
  if (!isSmall.matches) {
    browserStorage.write(KEYS[place], chosen === USUAL[place] ? null : chosen);
  }
}

/** For whoever is led to it, wherever it stands. */
export function openForm(): void {
  for (const isFolded of Object.values(FOLDED_FORM)) isFolded.set(false);
}

function isFoldedAtFirst(place: FormPlace): boolean {
  return isSmall.matches || (browserStorage.read(KEYS[place]) ?? USUAL[place]) === "folded";
}
