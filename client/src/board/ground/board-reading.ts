import { atom, type Atom, type TLStore } from "tldraw";
import type { Doc } from "yjs";
import {
  interpretBoard,
  isSameContent,
  observeBoardMeta,
  readAboutBoard,
  readBoardLineup,
  readDrawing,
  readFormerLineup,
  type FormerLineup,
} from "@zentaikan/board-model";
import type {
  AgreementRecord,
  CapitalLineup,
  Drawing,
  Interpretation,
  Offering,
} from "@zentaikan/capital-graph";

/** Long enough to stay off the path of a drag, short enough to seem at once. */
const soonMs = 80;
/** Of the time in which a board changes, its reading takes a tenth at most. */
const share = 10;
/** However large the board is, it is read as often as this. */
const latestMs = 1000;
/** A reading does not come between a key and its letter; so long it waits for a moment between them. */
const idleWithinMs = 300;

/**
 * What the board says, kept current: a change that alters the drawing is interpreted a moment
 * later. Moving a card past none of its lane alters nothing, so most of a drag costs a comparison.
 */
export class BoardReading {
  /** The lineup that the document names, and what it spoke of before; both follow the document. */
  readonly lineup: Atom<CapitalLineup>;
  readonly former: Atom<FormerLineup | null>;
  /** The drawing that was read last, and what it says. */
  readonly drawing: Atom<Drawing>;
  readonly current: Atom<Interpretation>;
  /** What people agreed on and object to, which some findings speak of. */
  #agreements: readonly AgreementRecord[] = [];
  #isLineupOld = false;
  #isCounting = true;
  #offerings: readonly Offering[] | null = null;
  readonly #store: TLStore;
  readonly #doc: Doc;
  readonly #stopListening: () => void;
  readonly #stopObserving: () => void;
  #drawingText = "";
  /** By the reading before. */
  #tookMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #letGo = (): void => undefined;

  constructor(store: TLStore, doc: Doc) {
    this.#store = store;
    this.#doc = doc;
    this.lineup = atom("lineup", readBoardLineup(doc));
    this.former = atom("former lineup", readFormerLineup(doc));
    this.drawing = atom("drawing", this.#drawn());
    this.#drawingText = JSON.stringify(this.drawing.get());
    this.current = atom("reading", this.#interpret());
    this.#stopListening = store.listen(() => this.#schedule(), { scope: "document" });
    this.#stopObserving = observeBoardMeta(doc, () => {
      this.lineup.set(readBoardLineup(doc));
      this.former.set(readFormerLineup(doc));
      this.#drawingText = "";
      this.#schedule();
    });
  }

  setAgreements(records: readonly AgreementRecord[]): void {
    if (JSON.stringify(records) === JSON.stringify(this.#agreements)) return;
    this.#agreements = records;
    this.#drawingText = "";
    this.#schedule();
  }

  /** Whether a newer version of the lineup was adopted. */
  setLineupOld(isOld: boolean): void {
    if (isOld === this.#isLineupOld) return;
    this.#isLineupOld = isOld;
    this.#drawingText = "";
    this.#schedule();
  }

  /** Whether it is the adopted alternative that is read: agreements are about no other. */
  setCounting(isCounting: boolean): void {
    if (isCounting === this.#isCounting) return;
    this.#isCounting = isCounting;
    this.#drawingText = "";
    this.#schedule();
  }

  /** What we offer, by the customer's boards on capitals; null where nobody here knows. */
  setOfferings(offerings: readonly Offering[] | null): void {
    if (JSON.stringify(offerings) === JSON.stringify(this.#offerings)) return;
    this.#offerings = offerings;
    this.#drawingText = "";
    this.#schedule();
  }

  /** Something else is on the canvas: what was read of it until now is no longer so. */
  readNow(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#letGo();
    this.#read();
  }

  dispose(): void {
    this.#stopListening();
    this.#stopObserving();
    clearTimeout(this.#timer);
    this.#letGo();
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    const waitMs = Math.min(latestMs, Math.max(soonMs, share * this.#tookMs));
    this.#timer = setTimeout(() => {
      this.#letGo = whenIdle(() => {
        this.#timer = undefined;
        const startedMs = performance.now();
        this.#read();
        this.#tookMs = performance.now() - startedMs;
      });
    }, waitMs);
  }

  #read(): void {
    const drawing = this.#drawn();
    const text = JSON.stringify(drawing);
    if (text === this.#drawingText) return;
    this.#drawingText = text;
    this.drawing.set(drawing);
    this.current.update((before) => withPartsOf(before, this.#interpret()));
  }

  #drawn(): Drawing {
    return readDrawing(this.#store.allRecords(), readAboutBoard(this.#doc));
  }

  #interpret(): Interpretation {
    return interpretBoard(this.drawing.get(), {
      lineup: this.lineup.get(),
      former: this.former.get(),
      agreements: this.#isCounting ? this.#agreements : [],
      isLineupOld: this.#isLineupOld,
      offerings: this.#offerings,
    });
  }
}

/** What says the same stays the very same, so that whoever shows it need not look at it again. */
function withPartsOf(before: Interpretation, now: Interpretation): Interpretation {
  const kept = Object.entries(before).filter(([part, said]) =>
    isSameContent(said, now[part as keyof Interpretation]),
  );
  const isSame = kept.length === Object.keys(now).length;
  return isSame ? before : { ...now, ...Object.fromEntries(kept) };
}

/** Where the browser can tell, when it has nothing to do; else at once. @returns the way out */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    work();
    return () => undefined;
  }
  const handle = requestIdleCallback(work, { timeout: idleWithinMs });
  return () => cancelIdleCallback(handle);
}
