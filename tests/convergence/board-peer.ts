import { bindStore, createHeadlessStore, keepUndoToOwnEdits } from "@zentaikan/board-model";
import type { StoreBinding } from "@zentaikan/board-model";
import { Doc } from "yjs";
import { answerLikeAnEditor } from "./answer-like-an-editor.ts";
import type { RecordDiff } from "./board-store.ts";

interface PeerOptions {
  /** Yjs decides ties by it; a random one would make a seed say nothing. */
  readonly clientId: number;
  /** Whether it writes 30 and merges 20 times a second only. */
  readonly isCrowded: boolean;
  /** Whether its store answers changes as an editor's does. */
  readonly hasEditor: boolean;
}

/** One board in one tab: document, store and binding, with all that runs later in our hands. */
export class BoardPeer {
  readonly doc = new Doc();
  readonly store = createHeadlessStore();
  readonly binding: StoreBinding;
  readonly undos: RecordDiff[] = [];
  readonly redos: RecordDiff[] = [];
  readonly options: PeerOptions;
  #soon: (() => void)[] = [];
  #frames: (() => void)[] = [];
  #nowMs = 0;

  /** @param load brings the document up to date before the store is bound to it */
  constructor(options: PeerOptions, load: (doc: Doc) => void) {
    this.options = options;
    this.doc.clientID = options.clientId;
    load(this.doc);
    keepUndoToOwnEdits(this.store);
    if (options.hasEditor) answerLikeAnEditor(this.store);
    this.binding = bindStore({
      store: this.store,
      doc: this.doc,
      schedule: (task) => {
        this.#frames.push(task);
        return () => (this.#frames = this.#frames.filter((other) => other !== task));
      },
      isCrowded: () => options.isCrowded,
      now: () => this.#nowMs,
      applySoon: (task) => this.#soon.push(task),
    });
  }

  /** A person's edit, undoable as one step. */
  edit(change: () => void): void {
    const diff = this.store.extractingChanges(change);
    this.undos.push(diff);
    this.redos.length = 0;
  }

  undo(): void {
    const diff = this.undos.pop();
    if (diff === undefined) return;
    this.store.applyDiff(reversed(diff));
    this.redos.push(diff);
  }

  redo(): void {
    const diff = this.redos.pop();
    if (diff === undefined) return;
    this.store.applyDiff(diff);
    this.undos.push(diff);
  }

  /** The next frame: the store tells what happened, and what was put off to a frame happens. */
  frame(elapsedMs: number): void {
    this.#nowMs += elapsedMs;
    // oxlint-disable-next-line no-underscore-dangle
    this.store._flushHistory();
    for (const task of this.#frames.splice(0)) task();
  }

  /** Lets the binding apply what arrived. @returns whether anything had */
  settle(): boolean {
    const tasks = this.#soon.splice(0);
    for (const task of tasks) task();
    return tasks.length > 0;
  }
}

function reversed({ added, updated, removed }: RecordDiff): RecordDiff {
  const back = Object.entries(updated).map(([id, [before, after]]) => [id, [after, before]]);
  return { added: removed, updated: Object.fromEntries(back), removed: added };
}
