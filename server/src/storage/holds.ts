import type { DocumentName } from "@zentaikan/protocol";
import type { Hold } from "./append-runs.ts";

type Take = (name: DocumentName) => Promise<Hold | null>;

/** The documents to which this store may append, as far as it knows. */
export class Holds {
  readonly #take: Take;
  readonly #known = new Map<DocumentName, Hold>();
  readonly #taking = new Map<DocumentName, Promise<Hold | null>>();

  constructor(take: Take) {
    this.#take = take;
  }

  /** The hold of a document, taken where there is none; null when there is no such document. */
  async of(name: DocumentName): Promise<Hold | null> {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const taking = this.#taking.get(name) ?? this.#takeAnew(name);
    this.#taking.set(name, taking);
    return taking;
  }

  put(name: DocumentName, hold: Hold): void {
    this.#known.set(name, hold);
  }

  /** It is not known to be ours any more, unless another one was taken meanwhile. */
  drop(name: DocumentName, hold: Hold): void {
    if (this.#known.get(name) === hold) this.#known.delete(name);
  }

  async #takeAnew(name: DocumentName): Promise<Hold | null> {
    try {
      const hold = await this.#take(name);
      if (hold !== null) this.put(name, hold);
      return hold;
    } finally {
      this.#taking.delete(name);
    }
  }
}
