import type { Doc, Text, Transaction } from "yjs";
import { isTextRoot, recordOfText, textRoot } from "../board-roots.ts";
import { rebaseEdit } from "./merge-text.ts";
import { spliceText } from "./splice-text.ts";
import { TEXT_FIELDS } from "../records/text-fields.ts";
import { splicesBetween, type Splice } from "./text-splices.ts";

/** One text of a record. */
interface Place {
  readonly id: string;
  readonly name: string;
}

/** The texts of a board's records in its Y.Doc, each a root of its own (BD16). */
export class BoardTexts {
  readonly #doc: Doc;

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  read(place: Place): string {
    return this.#find(place)?.toJSON() ?? "";
  }

  /** Does to the text what made `mine` of `base`, whatever others made of it meanwhile. */
  edit(place: Place, { base, mine }: { readonly base: string; readonly mine: string }): void {
    if (base === mine) return;
    this.#splice(place, rebaseEdit({ base, mine, theirs: this.read(place) }));
  }

  /** Makes the text say this, leaving alone what it says already. */
  set(place: Place, said: string): void {
    this.#splice(place, splicesBetween(this.read(place), said).toReversed());
  }

  clear(id: string): void {
    for (const name of TEXT_FIELDS) this.set({ id, name }, "");
  }

  /** Calls back with the records whose texts a transaction touched; returns the way out. */
  observe(listener: (ids: ReadonlySet<string>, origin: unknown) => void): () => void {
    const doc = this.#doc;
    // Roots are never taken out of `share`: what comes is behind what is known already.
    const roots = doc.share.keys();
    const records = new Map<unknown, string>();
    let known = 0;
    const learn = (): string[] => {
      const news: string[] = [];
      for (; known < doc.share.size; known += 1) {
        const { value: root } = roots.next();
        if (root === undefined || !isTextRoot(root)) continue;
        const id = recordOfText(root);
        records.set(doc.getText(root), id);
        news.push(id);
      }
      return news;
    };
    const onTransaction = ({ changed, origin }: Transaction) => {
      const ids = new Set(learn());
      for (const type of changed.keys()) {
        const id = records.get(type);
        if (id !== undefined) ids.add(id);
      }
      if (ids.size > 0) listener(ids, origin);
    };
    learn();
    doc.on("afterTransaction", onTransaction);
    return () => doc.off("afterTransaction", onTransaction);
  }

  #find({ id, name }: Place): Text | undefined {
    const root = textRoot(id, name);
    // Asking Yjs for a root makes it.
    return this.#doc.share.has(root) ? this.#doc.getText(root) : undefined;
  }

  #splice(place: Place, splices: readonly Splice[]): void {
    if (splices.length === 0) return;
    spliceText(this.#doc.getText(textRoot(place.id, place.name)), splices);
  }
}
