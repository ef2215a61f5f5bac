/**
 * Which records cannot be read as they lie in the document, and how many of them do not show at all
 * and how many show as they were read last.
 */
export class SkippedRecords {
  readonly #ids: ReadonlySet<string>;
  readonly #isShown: (id: string) => boolean;
  readonly #listeners = new Set<() => void>();
  #hidden: number;
  #kept: number;

  /** @param ids the living set of them */
  constructor(ids: ReadonlySet<string>, isShown: (id: string) => boolean) {
    this.#ids = ids;
    this.#isShown = isShown;
    [this.#hidden, this.#kept] = this.#numbers();
  }

  ids(): readonly string[] {
    return [...this.#ids];
  }

  /** Bound, so that whoever shows it can subscribe with both as they are. */
  readonly hidden = (): number => this.#hidden;
  readonly kept = (): number => this.#kept;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells the listeners, if the numbers are others than they know. */
  report(): void {
    const [hidden, kept] = this.#numbers();
    if (hidden === this.#hidden && kept === this.#kept) return;
    [this.#hidden, this.#kept] = [hidden, kept];
    for (const listener of this.#listeners) listener();
  }

  #numbers(): [hidden: number, kept: number] {
    const kept = this.ids().filter((id) => this.#isShown(id)).length;
    return [this.#ids.size - kept, kept];
  }
}
