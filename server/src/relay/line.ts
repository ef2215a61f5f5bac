interface LineOptions<Key> {
  /** How many are worked on at once. */
  readonly most: number;
  /** Never rejects. */
  readonly work: (key: Key) => Promise<void>;
}

/**
 * What waits for some work, the first to come first. Thousands may wait for minutes: what waits is a
 * key and nothing else.
 */
export class Line<Key> {
  readonly #options: LineOptions<Key>;
  readonly #waiting = new Set<Key>();
  #inOrder = this.#waiting.values();
  #running = 0;
  #whenEmpty: PromiseWithResolvers<void> | null = null;

  constructor(options: LineOptions<Key>) {
    this.#options = options;
  }

  add(key: Key): void {
    this.#waiting.add(key);
    this.#next();
  }

  /** It waits no more; what is at work goes on. */
  remove(key: Key): void {
    this.#waiting.delete(key);
  }

  /** Resolves when nothing waits and nothing is at work. */
  async emptied(): Promise<void> {
    if (this.#running > 0) await (this.#whenEmpty ??= Promise.withResolvers()).promise;
  }

  #next(): void {
    const { most, work } = this.#options;
    if (this.#running >= most || this.#waiting.size === 0) return;
    const key = this.#first();
    this.#waiting.delete(key);
    this.#running += 1;
    void work(key).then(() => {
      this.#running -= 1;
      this.#next();
      if (this.#running === 0) this.#whenEmpty?.resolve();
    });
  }

  #first(): Key {
    const next = this.#inOrder.next();
    if (next.done !== true) return next.value;
    // It ended where nothing waited.
    this.#inOrder = this.#waiting.values();
    return this.#first();
  }
}
