import { atom, type Atom } from "tldraw";
import type { NotePlace } from "./desks/note-desk.ts";

/** What takes back edits of the notes of one document, one's own alone. */
export interface NoteHistory {
  readonly undo: () => unknown;
  readonly redo: () => unknown;
  readonly stopCapturing: () => void;
  readonly forgetRedo: () => void;
  readonly countUndo: () => number;
}

/** The history of the canvas, which counts its entries itself. */
interface CanvasHistory {
  readonly countUndo: () => number;
  readonly countRedo: () => number;
  /** Separates what was done before from what comes after. */
  readonly mark: () => void;
  /** @returns whether something drawn changed, and not what is selected alone */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
}

interface Step {
  readonly history: NoteHistory;
  /** Null where it was no note. */
  readonly place: NotePlace | null;
  /** How many entries the history of the canvas had, when it was done or redone, or was undone. */
  readonly count: number;
}

/**
 * Steps of notes between those of the canvas, in the order in which one worked [KB13]: a step of a
 * note remembers how far the canvas had come. Of two histories the one that went on later goes back
 * first.
 */
export class NoteSteps {
  #canvas: CanvasHistory | null = null;
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  readonly #counts: Atom<{ readonly done: number; readonly undone: number }> = atom("note steps", {
    done: 0,
    undone: 0,
  });
  #onShown: (place: NotePlace) => void = () => undefined;

  /** @returns the way out */
  enter(canvas: CanvasHistory, onShown: (place: NotePlace) => void): () => void {
    this.#canvas = canvas;
    this.#onShown = onShown;
    this.#keep([], []);
    return () => {
      this.#canvas = null;
    };
  }

  get canUndo(): boolean {
    return this.#counts.get().done > 0;
  }

  get canRedo(): boolean {
    return this.#counts.get().undone > 0;
  }

  /** Somebody began a step in a note, or did something beside the canvas that goes back like one. */
  add(history: NoteHistory, place: NotePlace | null): void {
    const others = this.#undone.filter((step) => step.history !== history);
    for (const step of others) step.history.forgetRedo();
    this.#canvas?.mark();
    this.#keep([...this.#done, { history, place, count: this.#canvas?.countUndo() ?? 0 }], []);
  }

  /** Something was drawn: what was undone before is not redone, and the next letter is a new step. */
  drawn(): void {
    this.#done.at(-1)?.history.stopCapturing();
    if (this.#undone.length === 0) return;
    for (const { history } of this.#undone) history.forgetRedo();
    this.#keep(this.#done, []);
  }

  /** What was drawn goes back no more: all that is drawn from now on came after what is among the steps. */
  forgetDrawn(): void {
    this.#keep(this.#done.map(atStart), this.#undone.map(atStart));
  }

  undo(): void {
    const canvas = this.#canvas;
    for (let left = (canvas?.countUndo() ?? 0) + 1; left > 0; left -= 1) {
      const last = this.#done.at(-1);
      if (last !== undefined && (canvas?.countUndo() ?? 0) <= last.count) {
        last.history.undo();
        const count = canvas?.countRedo() ?? 0;
        // Of what others took away meanwhile it may have taken back several at once, in vain.
        const stillThere = last.history.countUndo();
        const own = this.#done.filter((step) => step.history === last.history);
        const gone = new Set(own.slice(stillThere));
        this.#keep(
          this.#done.filter((step) => !gone.has(step)),
          [...this.#undone, { ...last, count }],
        );
        return this.#show(last.place);
      }
      // What is selected is nobody's step where notes are among the steps.
      if (canvas === null || canvas.undo() || this.#isOfCanvasAlone) return;
    }
  }

  redo(): void {
    const canvas = this.#canvas;
    for (let left = (canvas?.countRedo() ?? 0) + 1; left > 0; left -= 1) {
      const next = this.#undone.at(-1);
      if (next !== undefined && (canvas?.countRedo() ?? 0) <= next.count) {
        const undone = this.#undone.slice(0, -1);
        next.history.redo();
        canvas?.mark();
        this.#keep([...this.#done, { ...next, count: canvas?.countUndo() ?? 0 }], undone);
        return this.#show(next.place);
      }
      if (canvas === null || canvas.redo() || this.#isOfCanvasAlone) return;
    }
  }

  #show(place: NotePlace | null): void {
    if (place !== null) this.#onShown(place);
  }

  get #isOfCanvasAlone(): boolean {
    return this.#done.length + this.#undone.length === 0;
  }

  #keep(done: readonly Step[], undone: readonly Step[]): void {
    this.#done = done;
    this.#undone = undone;
    this.#counts.set({ done: done.length, undone: undone.length });
  }
}

function atStart(step: Step): Step {
  return { ...step, count: 0 };
}
