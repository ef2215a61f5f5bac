import type { TLRecord, TLStore } from "@tldraw/tlschema";
import { CCPI8 } from "@zentaikan/capital-graph";
import { Doc } from "yjs";
import { bindStore, type StoreBinding } from "../store/bind-store.ts";
import { BoardDocument, toPlainRecord } from "../document/board-document.ts";
import { createHeadlessStore } from "../store/headless-store.ts";
import { keepUndoToOwnEdits } from "../store/own-edits-undo.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { HandClock } from "./hand-clock.ts";
import { forkDoc, meet } from "./linked-docs.ts";

export interface Board {
  readonly doc: Doc;
  /** Beside the board, for our team alone. */
  readonly internal: Doc;
  readonly store: TLStore;
  readonly binding: StoreBinding;
  readonly clock: HandClock;
}

interface Opened {
  readonly isCrowded?: boolean;
  readonly internal?: Doc;
}

export function openBoard(doc: Doc, opened: Opened = {}): Board {
  const { isCrowded = false, internal = new Doc() } = opened;
  const store = createHeadlessStore();
  const clock = new HandClock();
  const { schedule, now } = clock;
  keepUndoToOwnEdits(store);
  const bound = bindStore({
    store,
    doc,
    internal,
    schedule,
    now,
    isCrowded: () => isCrowded,
    applySoon: (task) => void clock.schedule(task),
  });
  return { doc, internal, store, binding: bound, clock };
}

export function openTwo(...records: TLRecord[]): [Board, Board] {
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  const beside = new Doc();
  const board = new BoardDocument(doc, beside);
  for (const record of records) board.put(toPlainRecord(record));
  const internals = forkDoc(beside, 2);
  const [here, there] = forkDoc(doc, 2).map((fork, place) => {
    const internal = internals[place];
    return openBoard(fork, internal && { internal });
  });
  if (here === undefined || there === undefined) throw new Error("two boards");
  return [here, there];
}

/** Everything said is heard, until nobody has anything more to say. */
export function exchange(...boards: Board[]): void {
  for (let round = 0; round < 4; round += 1) {
    for (const board of boards) board.binding.flush();
    meet(boards.map(({ doc }) => doc));
    meet(boards.map(({ internal }) => internal));
    for (const board of boards) board.clock.frame();
  }
}

export function countUpdates(doc: Doc): () => number {
  let count = 0;
  doc.on("update", () => (count += 1));
  return () => count;
}
