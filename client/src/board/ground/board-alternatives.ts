import { atom, computed, react, uniqueId, type Atom, type Signal } from "tldraw";
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

/** Nobody here draws in what is not on their canvas: what colleagues do there may wait. */
const elsewhereEveryMs = 1000;

/**
 * The macro structures under the board's one star, and which of them this tab has before it. Which
 * one was adopted never changes what somebody has before them.
 */
export class BoardAlternatives {
  readonly said: Atom<Alternatives>;
  /** Id of the one on the canvas. */
  readonly shown: Atom<string>;
  /** What the adopted one says, be it on the canvas or not. */
  readonly counting: Signal<Interpretation>;
  readonly #doc: Doc;
  readonly #binding: StoreBinding;
  readonly #reading: BoardReading;
  readonly #mayChange: () => boolean;
  readonly #stops: readonly (() => void)[];
  /** What the adopted one said last, while another is on the canvas. */
  readonly #elsewhere: Atom<Interpretation | null> = atom("adopted one elsewhere", null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    doc: Doc,
    {
      binding,
      reading,
      mayChange = () => true,
    }: {
      readonly binding: StoreBinding;
      readonly reading: BoardReading;
      /** Not while something of the board is locked: which one counts decides of all of it. */
      readonly mayChange?: () => boolean;
    },
  ) {
    this.#doc = doc;
    this.#mayChange = mayChange;
    this.#binding = binding;
    this.#reading = reading;
    this.said = atom("alternatives", this.#read());
    this.shown = atom("alternative shown", binding.alternative);
    this.counting = computed("what counts", () => {
      const elsewhere = this.#isCounting() ? null : this.#elsewhere.get();
      return elsewhere ?? reading.current.get();
    });
    const onUpdate = () => this.#lookElsewhereSoon();
    doc.on("update", onUpdate);
    this.#stops = [
      observeAlternatives(doc, () => {
        this.said.set(this.#read());
        // Not in the middle of what the document is doing.
        queueMicrotask(() => this.#leaveWhatIsGone());
      }),
      react("which one counts", () => {
        const isCounting = this.#isCounting();
        // How it stands with what was agreed, is said of the adopted one alone.
        reading.setCounting(isCounting);
        if (!isCounting) this.#readElsewhere();
      }),
      () => doc.off("update", onUpdate),
      () => clearTimeout(this.#timer),
    ];
  }

  show(id: string): void {
    if (id === this.shown.get()) return;
    this.#binding.show(id);
    this.#reading.readNow();
    this.shown.set(id);
  }

  /** @returns its id; null where none may be made */
  make(name: string): string | null {
    if (!this.#mayChange()) return null;
    const id = uniqueId();
    nameAlternative(this.#doc, { id, name, madeAt: Date.now() });
    return id;
  }

  rename(id: string, name: string): void {
    if (this.#mayChange()) nameAlternative(this.#doc, { id, name, madeAt: Date.now() });
  }

  remove(id: string): void {
    if (this.#mayChange()) removeAlternative(this.#doc, id);
  }

  adopt(
    id: string,
    by: { readonly author: string; readonly refusals: ReadonlyMap<string, string> },
  ): void {
    if (!this.#mayChange()) return;
    adoptAlternative(this.#doc, id, { ...by, decidedAt: Date.now() });
  }

  /** What one of them says, whichever is on the canvas. */
  read(id: string): Interpretation {
    return interpretBoard(readDrawingFromDocument(this.#doc, id), {
      lineup: readBoardLineup(this.#doc),
      former: readFormerLineup(this.#doc),
    });
  }

  /** Whether nothing is drawn in it, be it of the method or not. */
  isEmpty(id: string): boolean {
    return !this.#binding.drawnAlternatives.has(id);
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
    for (const stop of this.#stops) stop();
  }

  /** Somebody removed it, or brought back a state in which it was not. */
  #leaveWhatIsGone(): void {
    const { all, adopted } = this.said.get();
    if (!all.some(({ id }) => id === this.shown.get())) this.show(adopted);
  }

  #isCounting(): boolean {
    return this.shown.get() === this.said.get().adopted;
  }

  #read(): Alternatives {
    return readAlternatives(this.#doc, this.#binding.drawnAlternatives);
  }

  #readElsewhere(): void {
    this.#elsewhere.set(this.read(this.said.get().adopted));
  }

  #lookElsewhereSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const [was, is] = [this.said.get(), this.#read()];
      if (was.all.length !== is.all.length) this.said.set(is);
      if (!this.#isCounting()) this.#readElsewhere();
    }, elsewhereEveryMs);
  }
}
