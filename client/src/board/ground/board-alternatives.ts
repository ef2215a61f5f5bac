import { atom, uniqueId, type Atom } from "tldraw";
import {
  adoptAlternative,
  alternativeOf,
  BoardDocument,
  BoardView,
  interpretBoard,
  nameAlternative,
  observeAlternatives,
  readAlternatives,
  readBoardLineup,
  readDrawingFromDocument,
  readFormerLineup,
  removeAlternative,
  type Alternatives,
  type StoreBinding,
} from "@zentaikan/board-model";
import type { Interpretation } from "@zentaikan/capital-graph";
import type { Doc } from "yjs";
import type { BoardReading } from "./board-reading.ts";

/**
 * The macro structures under the board's one star, and which of them this tab has before it. Which
 * one was adopted never changes what somebody has before them.
 */
export class BoardAlternatives {
  readonly said: Atom<Alternatives>;
  /** Id of the one on the canvas. */
  readonly shown: Atom<string>;
  readonly #doc: Doc;
  readonly #binding: StoreBinding;
  readonly #reading: BoardReading;
  readonly #stopObserving: () => void;

  constructor(
    doc: Doc,
    { binding, reading }: { readonly binding: StoreBinding; readonly reading: BoardReading },
  ) {
    this.#doc = doc;
    this.#binding = binding;
    this.#reading = reading;
    this.said = atom("alternatives", readAlternatives(doc));
    this.shown = atom("alternative shown", binding.alternative);
    this.#stopObserving = observeAlternatives(doc, () => {
      this.said.set(readAlternatives(doc));
      this.#tellReading();
    });
  }

  show(id: string): void {
    if (id === this.shown.get()) return;
    this.#binding.show(id);
    this.shown.set(id);
    this.#tellReading();
  }

  /** @returns its id */
  make(name: string): string {
    const id = uniqueId();
    nameAlternative(this.#doc, { id, name, madeAt: Date.now() });
    return id;
  }

  rename(id: string, name: string): void {
    nameAlternative(this.#doc, { id, name, madeAt: Date.now() });
  }

  remove(id: string): void {
    removeAlternative(this.#doc, id);
  }

  adopt(
    id: string,
    by: { readonly author: string; readonly refusals: ReadonlyMap<string, string> },
  ): void {
    adoptAlternative(this.#doc, id, { ...by, decidedAt: Date.now() });
  }

  /** What one of them says, whichever is on the canvas. */
  read(id: string): Interpretation {
    this.#binding.flush();
    return interpretBoard(readDrawingFromDocument(this.#doc, id), {
      lineup: readBoardLineup(this.#doc),
      former: readFormerLineup(this.#doc),
    });
  }
  /** Where records lie that the canvas does not show; null for what it shows, and for nothing. */
  findElsewhere(records: readonly string[]): string | null {
    const view = new BoardView(new BoardDocument(this.#doc), null);
    for (const id of records) {
      const record = view.get(id);
      const found = record === undefined ? null : alternativeOf(record);
      if (found !== null) return found === this.shown.get() ? null : found;
    }
    return null;
  }

  dispose(): void {
    this.#stopObserving();
  }

  /** How it stands with what was agreed, is said of the adopted one alone. */
  #tellReading(): void {
    this.#reading.setCounting(this.shown.get() === this.said.get().adopted);
  }
}
