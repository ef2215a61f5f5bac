import { atom, type Atom, type TLStore } from "tldraw";
import type { Doc } from "yjs";
import { readDrawing, readLineupReference } from "@zentaikan/board-model";
import {
  CCPI8,
  findLineup,
  interpret,
  type CapitalLineup,
  type Interpretation,
} from "@zentaikan/capital-graph";

/** Long enough to stay off the path of a drag, short enough to seem at once. */
const quietMs = 80;

/**
 * What the board says, kept current: a change that alters the drawing is interpreted a moment
 * later. Moving a card inside its lane alters nothing, so most of a drag costs a comparison.
 */
export class BoardReading {
  readonly lineup: CapitalLineup;
  readonly current: Atom<Interpretation>;
  readonly #store: TLStore;
  readonly #stopListening: () => void;
  #drawingText: string;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(store: TLStore, doc: Doc) {
    this.#store = store;
    this.lineup = findLineup(readLineupReference(doc)?.id ?? "") ?? CCPI8;
    const drawing = readDrawing(store.allRecords());
    this.#drawingText = JSON.stringify(drawing);
    this.current = atom("reading", interpret(drawing, this.lineup));
    this.#stopListening = store.listen(() => this.#schedule(), { scope: "document" });
  }

  dispose(): void {
    this.#stopListening();
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#readAgain();
    }, quietMs);
  }

  #readAgain(): void {
    const drawing = readDrawing(this.#store.allRecords());
    const drawingText = JSON.stringify(drawing);
    if (drawingText === this.#drawingText) return;
    this.#drawingText = drawingText;
    this.current.set(interpret(drawing, this.lineup));
  }
}
