/** Which records of the document cannot be shown, and how many, for "1 item could not be shown". */
export class SkippedRecords {
  readonly #ids: ReadonlySet<string>;
  readonly #listeners = new Set<() => void>();
  #reported: number;

  /** @param ids the living set of the skipped records */
  constructor(ids: ReadonlySet<string>) {
    this.#ids = ids;
    this.#reported = ids.size;
  }

  ids(): readonly string[] {
    return [...this.#ids];
  }

  /** Bound, so that whoever shows it can subscribe with both as they are. */
  readonly count = (): number => this.#reported;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells the listeners, if the number is another than they know. */
  report(): void {
    if (this.#ids.size === this.#reported) return;
    this.#reported = this.#ids.size;
    for (const listener of this.#listeners) listener();
  }
}
