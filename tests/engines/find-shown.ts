/* oxlint-disable unicorn/consistent-function-scoping -- it crosses to the page as its text */

/** What a person would point at: a selector, and words if it alone does not tell. */
export interface Target {
  readonly css: string;
  /** A pattern in its accessible name, as far as labels and text make it. */
  readonly name?: string;
  /** A pattern in what it says. */
  readonly text?: string;
  /** What in it is meant. */
  readonly inner?: string;
}

export interface Shown {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Runs in the page: everything that is shown there and is meant, scrolled to where a hand reaches. */
export function findShown({ css, name, text, inner }: Target): Shown[] {
  const nameOf = (element: Element): string => {
    const label = element.getAttribute("aria-label");
    if (label !== null) return label;
    const by = element.getAttribute("aria-labelledby");
    const words = by?.split(" ").map((id) => document.getElementById(id)?.textContent ?? "");
    if (words !== undefined) return words.join(" ");
    const labels = (element as HTMLInputElement).labels;
    return labels?.[0]?.textContent ?? element.textContent ?? "";
  };
  const wordsOf = (element: Element): string =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value
      : (element.textContent ?? "");
  return [...document.querySelectorAll(css)]
    .filter((element) => name === undefined || new RegExp(name).test(nameOf(element).trim()))
    .filter((element) => text === undefined || new RegExp(text).test(wordsOf(element)))
    .flatMap((element) => (inner === undefined ? [element] : [...element.querySelectorAll(inner)]))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
    })
    .map((element, index) => {
      const before = element.getBoundingClientRect();
      // Below the window, or scrolled away within a panel: something else is met in its middle.
      const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
      const met = document.elementFromPoint(middle.x, middle.y);
      const isThrough = getComputedStyle(element).pointerEvents === "none";
      const isMet = isThrough ? met?.contains(element) : element.contains(met);
      const isOutside = isMet !== true && element.closest(".tl-canvas") === null;
      if (index === 0 && isOutside) element.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height, text: wordsOf(element) };
    });
}
