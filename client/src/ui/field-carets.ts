import { placeAfter, splicesBetween } from "@zentaikan/board-model";

/** Where a colleague writes in a text; places count the letters of the text as it is shared. */
export interface ShownCaret {
  readonly name: string;
  readonly color: string;
  readonly anchor: number;
  readonly head: number;
}

interface FieldCaretsOptions {
  /** A field, or any other element that shows a text and nothing else. */
  readonly element: HTMLElement;
  /** Stands with the element in a positioned one; what it holds is drawn here. */
  readonly layer: HTMLElement;
  readonly classes: Readonly<Record<"mirror" | "selected" | "caret" | "name", string>>;
}

/**
 * Draws colleagues' carets over a text. A field cannot hold marks, and a page cannot ask where its
 * letters stand: so the same letters are set a second time, unseen, in a layer above it, and what
 * lies between them there says where a caret is. Places are those of the layout, so that no zoom
 * counts, and nothing of the layer takes room, a pointer or a key.
 */
export class FieldCarets {
  readonly #options: FieldCaretsOptions;
  readonly #listening = new AbortController();
  readonly #resizes: ResizeObserver;
  #text = "";
  #carets: readonly ShownCaret[] = [];
  #frame: number | null = null;

  constructor(options: FieldCaretsOptions) {
    this.#options = options;
    const { element } = options;
    const { signal } = this.#listening;
    this.#resizes = new ResizeObserver(this.#soon);
    this.#resizes.observe(element);
    // What is typed and scrolled here moves the letters.
    for (const type of ["input", "scroll", "focus", "blur"]) {
      element.addEventListener(type, this.#soon, { signal });
    }
    element.ownerDocument.addEventListener("selectionchange", this.#soon, { signal });
  }

  /** @param text as it is shared, in which the places of the carets lie */
  show(text: string, carets: readonly ShownCaret[]): void {
    [this.#text, this.#carets] = [text, carets];
    this.#soon();
  }

  dispose(): void {
    this.#listening.abort();
    this.#resizes.disconnect();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#options.layer.replaceChildren();
  }

  /** In the next frame, when the field has scrolled to its own caret. */
  readonly #soon = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      this.#draw();
    });
  };

  #draw(): void {
    const { element, layer, classes } = this.#options;
    put(layer, boxOf(element));
    const shown = isField(element) ? element.value : this.#text;
    const ahead = splicesBetween(this.#text, shown);
    const carets = this.#carets.map((caret) => ({
      ...caret,
      anchor: placeAfter(caret.anchor, ahead),
      head: placeAfter(caret.head, ahead),
    }));
    const { window, letters } = mirrorOf(element, classes.mirror);
    const heads = setLetters(letters, { text: shown, carets, selected: classes.selected });
    layer.replaceChildren(window);
    const drawn = carets.map((caret, number) => {
      const line = create("span", classes.caret, caret.color);
      line.dataset["colleague"] = caret.name;
      put(line, caretBox(heads[number] ?? letters, { window, letters }));
      const name = create("span", classes.name, caret.color);
      name.textContent = caret.name;
      return { line, name };
    });
    layer.append(...drawn.flatMap(({ line, name }) => [line, name]));
    spread(drawn, layer);
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(element: HTMLElement): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** What decides where a letter stands. */
const metrics = (
  "font-family font-size font-weight font-style font-stretch font-kerning font-feature-settings " +
  "letter-spacing word-spacing line-height text-align text-indent text-transform text-wrap " +
  "white-space word-break overflow-wrap line-break tab-size direction"
).split(" ");

/** The part of the element in which letters are seen, and in it a place for all letters. */
function mirrorOf(element: HTMLElement, className: string) {
  const style = getComputedStyle(element);
  const [left, right, top, bottom] = ["left", "right", "top", "bottom"].map((side) =>
    Number.parseFloat(style.getPropertyValue(`padding-${side}`)),
  ) as [number, number, number, number];
  const { clientLeft, clientTop, clientWidth, clientHeight, scrollLeft, scrollTop } = element;
  const [width, height] = [clientWidth - left - right, clientHeight - top - bottom];
  const letters = create("span", className);
  for (const name of metrics) letters.style.setProperty(name, style.getPropertyValue(name));
  const window = create("span", className);
  window.append(letters);
  if (element instanceof HTMLInputElement) {
    // Its one line stands in the middle, and is cut off where its padding begins.
    put(window, { left: clientLeft + left, top: clientTop + top, width, height });
    put(letters, { left: -scrollLeft, top: 0, width, height });
    letters.style.whiteSpace = "pre";
    letters.style.lineHeight = `${height}px`;
  } else {
    put(window, { left: clientLeft, top: clientTop, width: clientWidth, height: clientHeight });
    put(letters, { left: left - scrollLeft, top: top - scrollTop, width, height });
  }
  letters.style.overflow = "visible";
  return { window, letters };
}

/** Sets the letters, those that somebody selected in their colour. @returns each caret's place */
function setLetters(
  letters: HTMLElement,
  {
    text,
    carets,
    selected,
  }: {
    readonly text: string;
    readonly carets: readonly ShownCaret[];
    readonly selected: string;
  },
): readonly HTMLElement[] {
  const heads = carets.map(() => document.createElement("span"));
  const ends = carets.flatMap(({ anchor, head }) => [anchor, head]);
  const places = [...new Set([0, ...ends, text.length])].toSorted((one, other) => one - other);
  for (const [number, from] of places.entries()) {
    letters.append(...heads.filter((_, one) => carets[one]?.head === from));
    const to = places[number + 1] ?? from;
    const by = carets.findLast(
      ({ anchor, head }) => Math.min(anchor, head) <= from && to <= Math.max(anchor, head),
    );
    const run =
      by && to > from ? create("span", selected, by.color) : document.createElement("span");
    run.textContent = text.slice(from, to);
    letters.append(run);
  }
  return heads;
}

/** Where a caret is seen; of one that is scrolled away, the edge behind which it stands. */
function caretBox(
  head: HTMLElement,
  { window, letters }: { readonly window: HTMLElement; readonly letters: HTMLElement },
): Box {
  const { offsetLeft, offsetTop, offsetHeight } = head;
  const height = Math.min(offsetHeight, window.offsetHeight);
  const left = within(letters.offsetLeft + offsetLeft, window.offsetWidth);
  const top = within(letters.offsetTop + offsetTop, window.offsetHeight - height);
  return { left: window.offsetLeft + left, top: window.offsetTop + top, width: 0, height };
}

/** Names stand above the text, each at its caret, none beyond the field and none on another. */
function spread(
  drawn: readonly { readonly line: HTMLElement; readonly name: HTMLElement }[],
  layer: HTMLElement,
): void {
  const rows: number[] = [];
  const byPlace = drawn.toSorted((one, other) => one.line.offsetLeft - other.line.offsetLeft);
  for (const { line, name } of byPlace) {
    const { offsetWidth, offsetHeight } = name;
    const left = within(line.offsetLeft, layer.offsetWidth - offsetWidth);
    const free = rows.findIndex((end) => end <= left);
    const row = free === -1 ? rows.length : free;
    rows[row] = left + offsetWidth;
    name.style.left = `${left}px`;
    name.style.bottom = `calc(100% + ${row * offsetHeight}px)`;
  }
}

function within(place: number, most: number): number {
  return Math.max(0, Math.min(place, most));
}

function boxOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Box {
  return { left: offsetLeft, top: offsetTop, width: offsetWidth, height: offsetHeight };
}

function put(element: HTMLElement, box: Box): void {
  for (const [side, length] of Object.entries(box)) element.style.setProperty(side, `${length}px`);
}

function create(tag: "span", className: string, color?: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  if (color !== undefined) element.style.setProperty("--person", color);
  return element;
}
