import { storeVersions, type StoreEdit } from "@zentaikan/board-model";
import { HeldBoard } from "@zentaikan/board-model/held-parts";
import type { Stage } from "@zentaikan/capital-graph";
import type { LockedPart } from "@zentaikan/protocol";
import { atom, computed, type TLRecord, type TLStore } from "tldraw";

const STAGE_OF: Partial<Record<LockedPart, Stage>> = { hop: 1, step: 2, jump: 3 };

/**
 * What of the board its person may not change at the moment [MU7]: the one place that decides it in
 * this tab, for tools, keys, panels, tables, pasting and undo alike, as the server does for everybody.
 */
export class BoardLock {
  /** What facilitators have locked; whom it does not hold has nothing here. */
  readonly held = atom<readonly LockedPart[]>("locked for me", []);
  readonly isWhole = computed("all is locked for me", () => this.held.get().includes("board"));
  /** How often somebody tried in vain. */
  readonly tries = atom("tries of what is locked", 0);
  readonly #store: TLStore;

  /** Of a store that has no editor yet, so that what is held is not even begun. */
  constructor(store: TLStore) {
    this.#store = store;
    for (const type of ["shape", "binding"] as const) {
      store.sideEffects.registerBeforeChangeHandler(type, (before, after, source) =>
        source === "user" && this.#isTried(before, after) ? before : after,
      );
      store.sideEffects.registerBeforeDeleteHandler(type, (record, source) =>
        source === "user" && this.#isTried(record) ? false : undefined,
      );
    }
  }

  /** Where anything is held, what decides of the whole board is as well; it is said then. */
  readonly mayChangeAll = (): boolean => {
    const isHeld = this.held.get().length > 0;
    if (isHeld) this.#say();
    return !isHeld;
  };

  isHeld(...records: readonly TLRecord[]): boolean {
    const [first] = records;
    const board = this.#board([records]);
    return board !== null && first !== undefined && board.isTouchedBy({ id: first.id, ...WHOLLY });
  }

  /** What was made of what is held, or in it, is not written. */
  readonly holdsBack = (edits: readonly StoreEdit[]): ReadonlySet<string> => {
    const board = this.#board(edits.map(({ before, after }) => [before, after]));
    const back = edits.filter(({ id }) => board?.isTouchedBy({ id, ...WHOLLY }));
    if (back.length > 0) this.#say();
    return new Set(back.map(({ id }) => id));
  };

  /** Null where nothing is held. */
  #board(edits: readonly (readonly (TLRecord | null | undefined)[])[]): HeldBoard | null {
    const parts = this.held.get();
    if (parts.length === 0) return null;
    const stages = new Set(parts.flatMap((part) => STAGE_OF[part] ?? []));
    const held = { frame: parts.includes("frame"), stages };
    return new HeldBoard(held, storeVersions(this.#store, edits));
  }

  #isTried(...records: readonly TLRecord[]): boolean {
    const isHeld = this.isHeld(...records);
    if (isHeld) this.#say();
    return isHeld;
  }

  #say(): void {
    this.tries.update((count) => count + 1);
  }
}

/** Of a record of a store it is not told which part was changed. */
const WHOLLY = { isOfWords: false, isOfBeing: false };
