import { isTextRoot, type Schedule } from "@zentaikan/board-model";
import { atom, type Atom } from "tldraw";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { readCaret, type Caret } from "./caret-state.ts";
import { findPlace, findText, isOnItsWay } from "./text-place.ts";

/** Where somebody writes in a text of the board; places count its letters. */
interface TextCaret {
  readonly client: number;
  readonly person: string;
  readonly name: string;
  readonly color: string;
  readonly anchor: number;
  readonly head: number;
}

/** A text in which colleagues write, and where in it. */
interface WrittenText {
  readonly text: string;
  readonly carets: readonly TextCaret[];
}

const nobody: WrittenText = { text: "", carets: [] };

/** Who writes where in the texts of one board, for whoever shows them [UI10]. */
export class BoardCarets {
  readonly doc: Doc;
  readonly awareness: Awareness;
  /** Whom somebody who writes shares the text with, by name. */
  readonly beside: Atom<readonly string[]> = atom("beside whom one writes", []);
  readonly #schedule: Schedule;
  /** By root. */
  readonly #written = atom<ReadonlyMap<string, WrittenText>>("texts written in", new Map());
  /** Where each was seen last: a caret whose letter has not arrived yet stays there. */
  #places: ReadonlyMap<number, CaretPlace> = new Map();
  #cancel: (() => void) | null = null;

  constructor({
    doc,
    awareness,
    schedule,
  }: {
    readonly doc: Doc;
    readonly awareness: Awareness;
    readonly schedule: Schedule;
  }) {
    this.doc = doc;
    this.awareness = awareness;
    this.#schedule = schedule;
    awareness.on("change", this.#soon);
    // A letter may come behind the word of who wrote it, and others' letters move a caret.
    doc.on("afterTransaction", this.#soon);
    this.#soon();
  }

  /** Current in a signal; the same until somebody moves or writes there. */
  in(root: string): WrittenText {
    return this.#written.get().get(root) ?? nobody;
  }

  dispose(): void {
    this.#cancel?.();
    this.awareness.off("change", this.#soon);
    this.doc.off("afterTransaction", this.#soon);
  }

  readonly #soon = (): void => {
    this.#cancel ??= this.#schedule(() => {
      this.#cancel = null;
      this.#look();
    });
  };

  #look(): void {
    const before = this.#written.get();
    const now = new Map<string, WrittenText>();
    let isSame = true;
    for (const [root, carets] of this.#find()) {
      const written = { text: findText(this.doc, root)?.toJSON() ?? "", carets };
      const known = before.get(root);
      const isKnown = JSON.stringify(known) === JSON.stringify(written);
      now.set(root, isKnown && known !== undefined ? known : written);
      isSame &&= isKnown;
    }
    if (!isSame || now.size !== before.size) this.#written.set(now);
  }

  #find(): ReadonlyMap<string, readonly TextCaret[]> {
    const { doc, awareness } = this;
    const found = new Map<string, TextCaret[]>();
    const roots = { has: (name: string) => isTextRoot(name) || doc.share.has(name) };
    const places = new Map<number, CaretPlace>();
    for (const [client, shown] of awareness.getStates()) {
      const caret = client === awareness.clientID ? null : readCaret(shown, roots);
      if (caret === null) continue;
      const isEarly = isOnItsWay(doc, caret.anchor) || isOnItsWay(doc, caret.head);
      const place = isEarly ? this.#places.get(client) : placeOf(doc, caret);
      if (place === undefined) continue;
      places.set(client, place);
      const { person, name, color } = caret;
      const { root, ...ends } = place;
      const there = found.get(root) ?? [];
      there.push({ client, person, name, color, ...ends });
      found.set(root, there);
    }
    this.#places = places;
    return found;
  }
}

interface CaretPlace {
  readonly root: string;
  readonly anchor: number;
  readonly head: number;
}

function placeOf(doc: Doc, caret: Caret): CaretPlace | undefined {
  const [anchor, head] = [findPlace(doc, caret.anchor), findPlace(doc, caret.head)];
  if (anchor === null || head?.root !== anchor.root) return undefined;
  return { root: anchor.root, anchor: anchor.index, head: head.index };
}
