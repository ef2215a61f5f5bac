import { mergeText, splicesBetween } from "@zentaikan/board-model";
import { isComposing } from "./composition.ts";

export type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** Where the text of a field is shared, and how its steps are taken back. */
export interface SharedText {
  /** What the text is at this moment. */
  readonly read: () => string;
  readonly write: (text: string) => void;
  /** Begins a step of undo. */
  readonly mark: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Letters that go in. */
  readonly most: number;
  readonly refuse: (refusal: TextRefusal) => void;
}

/** What did not go in, for whoever wrote it; of a crossed limit, nothing was lost. */
export type TextRefusal =
  | { readonly kind: "full" | "crossed" }
  | { readonly kind: "pasted"; readonly letters: number }
  | { readonly kind: "converted"; readonly words: string };

/** Typing goes on as one step of undo until somebody pauses so long. */
const pauseMs = 1000;

/**
 * A text field that several write at once:
 *
 *   typing ─────────► merged with the shared text ─► written
 *   converting ─────► colleagues' letters wait ─► confirmed: merged, written, one step of undo
 *   a colleague's letter ─► put where it belongs, the caret stays at its own letter
 *   undo, redo ─────► those of the board, own edits alone; the caret stands after what came back
 */
export class SharedField {
  readonly #element: TextElement;
  readonly #text: SharedText;
  readonly #listening = new AbortController();
  /** The text that the field and the shared text agreed on last. */
  #agreed: string;
  /** What colleagues made of the text during a conversion, one after the other; null without one. */
  #heard: string[] | null = null;
  #lastWriteMs = -Infinity;
  /** Steps that this field wrote since it got the focus, and those of them that were taken back. */
  #steps = 0;
  #undone = 0;

  constructor(element: TextElement, text: SharedText) {
    this.#element = element;
    this.#text = text;
    this.#agreed = element.value;
    const listen = (type: string, listener: (event: Event) => void) =>
      element.addEventListener(type, listener, { signal: this.#listening.signal });
    listen("focus", () => {
      [this.#lastWriteMs, this.#steps, this.#undone] = [-Infinity, 0, 0];
    });
    listen("beforeinput", (event) => this.#beforeInput(event as InputEvent));
    listen("input", () => this.#input());
    listen("compositionstart", () => {
      this.#heard = [];
    });
    listen("compositionend", () => this.#confirm());
    listen("keydown", (event) => this.#keyDown(event as KeyboardEvent));
    this.show();
  }

  /** Shows what others made of the text. */
  show(): void {
    const shared = this.#text.read();
    if (this.#heard === null) this.#agree(shared);
    else if (shared !== (this.#heard.at(-1) ?? this.#agreed)) this.#heard.push(shared);
  }

  dispose(): void {
    this.#listening.abort();
    // A field that goes away in mid-conversion has what was typed; it is not thrown away.
    if (this.#heard !== null) this.#confirm();
  }

  #input(): void {
    if (this.#heard !== null) return;
    const mine = this.#element.value;
    this.#write(mergeText({ base: this.#agreed, mine, theirs: this.#text.read() }));
  }

  #confirm(): void {
    const heard = this.#heard ?? [];
    this.#heard = null;
    const converted = this.#element.value;
    if (converted !== this.#agreed && this.#agreed.length >= this.#text.most) {
      const grown = converted.length > this.#agreed.length;
      if (grown) return this.#giveBack(converted);
    }
    let [base, mine] = [this.#agreed, converted];
    for (const theirs of [...heard, this.#text.read()]) {
      mine = mergeText({ base, mine, theirs });
      base = theirs;
    }
    this.#lastWriteMs = -Infinity;
    this.#write(mine);
    this.#lastWriteMs = -Infinity;
    const { most, refuse } = this.#text;
    if (converted.length > most && this.#agreed.length > most) refuse({ kind: "crossed" });
  }

  /** A conversion that was begun in a full field cannot be kept from the field, only taken out again. */
  #giveBack(converted: string): void {
    const [added] = splicesBetween(this.#agreed, converted);
    this.#agree(this.#text.read());
    this.#text.refuse({ kind: "converted", words: added?.inserted ?? "" });
  }

  #write(text: string): void {
    if (text !== this.#text.read()) {
      const now = performance.now();
      if (now - this.#lastWriteMs > pauseMs) {
        this.#text.mark();
        this.#steps += 1;
      }
      this.#undone = 0;
      this.#lastWriteMs = now;
      this.#text.write(text);
    }
    this.#agree(this.#text.read());
  }

  #agree(shared: string): void {
    this.#agreed = shared;
    for (const { at, removed, inserted } of splicesBetween(
      this.#element.value,
      shared,
    ).toReversed()) {
      this.#element.setRangeText(inserted, at, at + removed, "preserve");
    }
  }

  #beforeInput(event: InputEvent): void {
    if (event.inputType === "historyUndo" || event.inputType === "historyRedo") {
      event.preventDefault();
      this.#takeBack(event.inputType === "historyUndo");
      return;
    }
    const { value, selectionStart, selectionEnd } = this.#element;
    const letters = (event.data ?? event.dataTransfer?.getData("text/plain") ?? "").length;
    const selected = (selectionEnd ?? 0) - (selectionStart ?? 0);
    const isOver = value.length - selected + letters > this.#text.most && letters > selected;
    if (event.isComposing || !event.cancelable || !isOver) return;
    event.preventDefault();
    const isTyped = event.inputType === "insertText";
    this.#text.refuse(isTyped ? { kind: "full" } : { kind: "pasted", letters });
  }

  #keyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    // The browser's own would bring back a text as it was, and take colleagues' letters with it.
    event.preventDefault();
    event.stopPropagation();
    this.#takeBack(key === "z" && !event.shiftKey);
  }

  #takeBack(isUndo: boolean): void {
    if (this.#heard !== null || (isUndo ? this.#steps : this.#undone) === 0) return;
    const before = this.#agreed;
    if (isUndo) this.#text.undo();
    else this.#text.redo();
    this.#steps += isUndo ? -1 : 1;
    this.#undone += isUndo ? 1 : -1;
    this.#lastWriteMs = -Infinity;
    this.#agree(this.#text.read());
    const changes = splicesBetween(before, this.#agreed);
    const last = changes.at(-1);
    if (last === undefined) return;
    const growth = changes.reduce(
      (sum, { inserted, removed }) => sum + inserted.length - removed,
      0,
    );
    const place = last.at + last.removed + growth;
    this.#element.setSelectionRange(place, place);
  }
}
