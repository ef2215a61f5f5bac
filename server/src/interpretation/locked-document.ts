import { BOARD_ROOTS } from "@zentaikan/board-model/board-roots";
import { DocumentVersions } from "@zentaikan/board-model/document-versions";
import { HeldBoard, type HeldParts } from "@zentaikan/board-model/held-parts";
import * as Y from "yjs";
import type { EditLock, LookAtEdit, OpenLock } from "../relay/edit-lock.ts";
import { isTimeToRest } from "../relay/turns.ts";
import { applyInTurns } from "./apply-in-turns.ts";
import { RootNames, TouchedRecords } from "./touched-records.ts";

/** What is locked of a document, for whom not. */
export interface DocumentLock {
  /** All of it, whatever it says. */
  readonly whole: boolean;
  readonly parts: HeldParts;
  readonly excepted: ReadonlySet<string>;
}

/** Keeps a document alive as long as something of it is locked, and no longer: the relay has bytes alone. */
export function lockDocument(lock: DocumentLock): OpenLock {
  return function* open(stored) {
    const doc = new Y.Doc();
    doc.getMap(BOARD_ROOTS.records);
    yield* applyInTurns(doc, stored);
    return new LockedDocument(doc, lock);
  };
}

class LockedDocument implements EditLock {
  readonly #doc: Y.Doc;
  readonly #lock: DocumentLock;
  readonly #versions: DocumentVersions;
  readonly #roots: RootNames;

  constructor(doc: Y.Doc, lock: DocumentLock) {
    this.#doc = doc;
    this.#lock = lock;
    this.#versions = new DocumentVersions(doc);
    this.#roots = new RootNames(doc);
  }

  excepts(ids: readonly string[]): boolean {
    return ids.some((id) => this.#lock.excepted.has(id));
  }

  look(): LookAtEdit {
    const { whole, parts } = this.#lock;
    const edit = new TouchedRecords(this.#doc, this.#roots);
    const versions = this.#versions;
    return {
      addItem: (item, from) => edit.addItem(item, from),
      addDeletion: (deletion) => edit.addDeletion(deletion),
      *touches() {
        if (whole) return edit.isAny;
        const facets = yield* edit.writtenFacets();
        // What counts decides of everything that is locked.
        if (facets === null || edit.decides) return true;
        const board = new HeldBoard(parts, versions.around(facets));
        let count = 0;
        for (const [id, written] of facets) {
          const isOfBeing = versions.isOfBeing(id, written);
          if (board.isTouchedBy({ id, isOfWords: written.size === 0, isOfBeing })) return true;
          if (isTimeToRest((count += 1))) yield;
        }
        return false;
      },
    };
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
  }
}
