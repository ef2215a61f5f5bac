import { atom, type Atom } from "tldraw";
import {
  BOARD_ROOTS,
  findNoteRange,
  isNoteRoot,
  isNoteWritten,
  noteRoot,
  recordOfNote,
  type NoteRange,
  type NoteRangeAnchor,
} from "@zentaikan/board-model";
import type { Awareness } from "y-protocols/awareness";
import type { Doc, Transaction, XmlFragment } from "yjs";

const fixedRoots: readonly string[] = Object.values(BOARD_ROOTS);

/**
 * The notes of one board, for whoever shows them or speaks of them. It writes nothing; a note is
 * made by its first letter.
 */
export class BoardNotes {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** Records whose notes say something. */
  readonly written: Atom<ReadonlySet<string>>;
  /** How often the note of a record changed here, for those somebody asked about. */
  readonly #changes = new Map<string, Atom<number>>();

  constructor(doc: Doc, awareness: Awareness) {
    this.doc = doc;
    this.awareness = awareness;
    this.written = atom("written notes", this.#findWritten());
    doc.on("afterTransaction", this.#onTransaction);
  }

  note(record: string): XmlFragment {
    return this.doc.getXmlFragment(noteRoot(record));
  }

  /** Where the words of a comment are now, current in a signal; null while they are gone. */
  findRange(anchor: NoteRangeAnchor): NoteRange | null {
    this.#changesOf(anchor.record).get();
    return findNoteRange(this.note(anchor.record), anchor);
  }

  dispose(): void {
    this.doc.off("afterTransaction", this.#onTransaction);
  }

  #changesOf(record: string): Atom<number> {
    const known = this.#changes.get(record);
    if (known !== undefined) return known;
    const changes = atom(`changes of ${record}`, 0);
    this.#changes.set(record, changes);
    return changes;
  }

  readonly #onTransaction = ({ changedParentTypes }: Transaction): void => {
    const isFixed = (type: unknown) => fixedRoots.some((root) => this.doc.share.get(root) === type);
    const isNoteTouched = [...changedParentTypes.keys()].some(
      (type) => type.parent === null && !isFixed(type),
    );
    if (!isNoteTouched) return;
    for (const [root, type] of this.doc.share) {
      if (!isNoteRoot(root) || !changedParentTypes.has(type)) continue;
      const record = recordOfNote(root);
      this.#changes.get(record)?.update((count) => count + 1);
      const written = this.written.get();
      if (this.#isWritten(record) === written.has(record)) continue;
      const next = new Set(written);
      if (!next.delete(record)) next.add(record);
      this.written.set(next);
    }
  };

  #findWritten(): ReadonlySet<string> {
    const records = [...this.doc.share.keys()].filter(isNoteRoot).map(recordOfNote);
    return new Set(records.filter((record) => this.#isWritten(record)));
  }

  #isWritten(record: string): boolean {
    return isNoteWritten(this.note(record));
  }
}
