import { Extension, type RawCommands } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import type { Editor, TLRichText, TLShape } from "tldraw";
import {
  canonicalRichText,
  mergeRichText,
  placeAfter,
  splicesBetween,
  textRoot,
} from "@zentaikan/board-model";
import { readSelection } from "./read-selection.ts";

/** An editor has taken in what was confirmed by then. */
const settleMs = 60;

/**
 * The text of a shape that is open in tldraw's own editor of texts, while others write in it, too:
 *
 *   typing ─────────► what was typed is done to what the board says now, not put in its place
 *   a colleague's letter ─► put where it belongs, the caret stays at its own letter
 *   converting ─────► colleagues' letters wait until it is confirmed
 *
 * tldraw puts the whole text of its editor into the shape, and the whole text of the shape into its
 * editor: each would take out what the other has not seen yet.
 */
export class OpenRichText {
  #board: Editor | null = null;
  #view: EditorView | null = null;
  /** What the editor said last: what it says next, it made of that. */
  #said: unknown = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** For tldraw's editor of texts. */
  readonly extension = Extension.create({
    name: "openRichText",
    addCommands: () => ({ setContent: this.#setContent }),
    addProseMirrorPlugins: () => [
      new Plugin({
        view: (view) => {
          [this.#view, this.#said] = [view, view.state.doc.toJSON()];
          return { destroy: () => this.#close(view) };
        },
        props: {
          handleDOMEvents: {
            compositionend: () => {
              this.#takeInSoon();
              return false;
            },
          },
        },
      }),
    ],
  });

  /** Of the text that is open, in a signal; null while none is. */
  readonly root = (): string | null => {
    const id = this.#board?.getEditingShapeId();
    return id == null ? null : textRoot(id, "richText");
  };

  /** @returns the way out */
  attach(board: Editor): () => void {
    this.#board = board;
    const stop = board.sideEffects.registerBeforeChangeHandler("shape", (before, after, source) =>
      source === "user" ? this.#merge(before, after) : after,
    );
    return () => {
      stop();
      this.#board = null;
    };
  }

  #close(view: EditorView): void {
    clearTimeout(this.#timer);
    if (this.#view === view) this.#view = null;
  }

  #merge(before: TLShape, after: TLShape): TLShape {
    const [theirs, mine] = [richTextOf(before), richTextOf(after)];
    if (theirs === undefined || mine === undefined || theirs === mine) return after;
    const isTyped = this.#isOpen(after) && this.#isInEditor(mine);
    const merged = isTyped ? mergeRichText({ base: this.#said, mine, theirs }) : mine;
    if (isTyped) this.#said = mine;
    const richText = canonicalRichText(merged);
    return { ...after, props: { ...after.props, richText } } as TLShape;
  }

  #isOpen({ id }: TLShape): boolean {
    return this.#view !== null && this.#board?.getEditingShapeId() === id;
  }

  #isInEditor(richText: unknown): boolean {
    return JSON.stringify(this.#view?.state.doc.toJSON()) === JSON.stringify(richText);
  }

  /** What is asked to be shown may be a frame old; what the board says has all that was typed. */
  readonly #setContent: RawCommands["setContent"] =
    () =>
    ({ tr, dispatch }) => {
      // A step that is nothing must not meet a conversion.
      tr.setMeta("preventDispatch", true);
      if (dispatch !== undefined) this.#takeIn();
      return true;
    };

  #takeIn(): void {
    clearTimeout(this.#timer);
    const view = this.#view;
    const id = this.#board?.getEditingShapeId();
    const shape = id == null ? undefined : this.#board?.getShape(id);
    if (view === null || shape === undefined) return;
    if (view.composing) return this.#takeInSoon();
    readSelection(view);
    this.#show(view, richTextOf(shape));
  }

  #takeInSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#takeIn(), settleMs);
  }

  /** Writes into the editor what differs, and leaves the caret at its letter. */
  #show(view: EditorView, richText: unknown): void {
    const { state } = view;
    const next = state.schema.nodeFromJSON(richText);
    const start = state.doc.content.findDiffStart(next.content);
    const end = state.doc.content.findDiffEnd(next.content);
    if (start === null || end === null) return;
    // What is alike from both sides may overlap.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const change = state.tr.replace(start, end.a + overlap, next.slice(start, end.b + overlap));
    keepSelection(change, state);
    this.#said = change.doc.toJSON();
    view.dispatch(change.setMeta("addToHistory", false));
  }
}

function richTextOf({ props }: TLShape): TLRichText | undefined {
  return "richText" in props ? props.richText : undefined;
}

/** By letters, as many changes at once leave no step that says where each letter went. */
function keepSelection(change: Transaction, { doc, selection }: EditorState): void {
  if (!(selection instanceof TextSelection)) return;
  const moved = splicesBetween(wordsOf(doc), wordsOf(change.doc));
  const placeOf = (place: number) => {
    const letters = wordsOf(doc, place).length;
    return placeOfLetter(change.doc, placeAfter(letters, moved));
  };
  const [anchor, head] = [placeOf(selection.anchor), placeOf(selection.head)];
  change.setSelection(TextSelection.between(change.doc.resolve(anchor), change.doc.resolve(head)));
}

function wordsOf(doc: Node, end = doc.content.size): string {
  return doc.textBetween(0, end, "\n", "\ufffc");
}

/** Behind so many letters. */
function placeOfLetter(doc: Node, letters: number): number {
  let place = doc.content.size;
  let passed = 0;
  let isFound = false;
  doc.descendants((node, start) => {
    if (!node.isTextblock || isFound) return !node.isTextblock && !isFound;
    const { size } = node.content;
    isFound = letters <= passed + size;
    if (isFound) place = start + 1 + letters - passed;
    passed += size + 1;
    return false;
  });
  return place;
}
