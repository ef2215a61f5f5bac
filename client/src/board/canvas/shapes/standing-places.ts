import { react, type Editor } from "tldraw";
import { isReadable } from "./is-readable.ts";
import { standingStyle } from "./standing-style.ts";

/** Where the elements of an editor's shapes stand, near or far [DW5]. */
class StandingPlaces {
  readonly #elements = new Set<HTMLElement>();
  readonly #transforms = new WeakMap<HTMLElement, string>();
  #isFar = false;

  constructor(editor: Editor) {
    const stop = react("where shapes stand", () => {
      this.#isFar = !isReadable(editor);
      for (const element of this.#elements) this.#place(element);
    });
    editor.disposables.add(stop);
  }

  /** @returns the way out */
  join(element: HTMLElement): () => void {
    this.#elements.add(element);
    this.#place(element);
    return () => this.#elements.delete(element);
  }

  stand(element: HTMLElement, transform: string): void {
    this.#transforms.set(element, transform);
    this.#place(element);
  }

  #place(element: HTMLElement): void {
    const given = this.#transforms.get(element);
    if (given === undefined) return;
    const { style } = element;
    const { left, top, transform } = standingStyle(given, this.#isFar);
    if (style.left !== left) style.left = left;
    if (style.top !== top) style.top = top;
    if (style.transform !== transform) style.transform = transform;
  }
}

const places = new WeakMap<Editor, StandingPlaces>();

export function standingPlaces(editor: Editor): StandingPlaces {
  const known = places.get(editor) ?? new StandingPlaces(editor);
  places.set(editor, known);
  return known;
}
