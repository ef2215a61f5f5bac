import { atom, computed, type Signal } from "tldraw";

type Records = ReadonlySet<string>;

/**
 * What the canvas should light up because something beside it speaks of it: whatever is pointed at
 * now, else what was chosen to stay lit.
 */
export class Highlight {
  readonly #pointed = atom<Records | null>("pointed", null);
  readonly #pinned = atom<Records | null>("pinned", null);
  readonly current: Signal<Records | null> = computed(
    "highlight",
    () => this.#pointed.get() ?? this.#pinned.get(),
  );

  point(records: readonly string[]): void {
    this.#pointed.set(new Set(records));
  }

  leave(): void {
    this.#pointed.set(null);
  }

  /** Keeps these records lit; null lets go. */
  pin(records: readonly string[] | null): void {
    this.#pinned.set(records === null ? null : new Set(records));
  }
}
