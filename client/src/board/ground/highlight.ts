import { atom, computed, type Signal } from "tldraw";

type Records = ReadonlySet<string>;

/**
 * What the canvas should light up because something beside it speaks of it: whatever is pointed at
 * now, else what was chosen to stay lit, here, by the address, or by whom one follows.
 */
export class Highlight {
  readonly #pointed = atom<Records | null>("pointed", null);
  readonly #pinned = atom<Records | null>("pinned", null);
  /** Of its own: parts of the page let go of what they pinned at each edit. */
  readonly #named = atom<Records | null>("named", null);
  readonly #led = atom<Records | null>("led", null);
  /** What stays lit, whatever is pointed at. */
  readonly kept: Signal<Records | null> = computed(
    "kept lit",
    () => this.#pinned.get() ?? this.#named.get() ?? this.#led.get(),
  );
  readonly current: Signal<Records | null> = computed(
    "highlight",
    () => this.#pointed.get() ?? this.kept.get(),
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

  /** The same by the address that the board was opened with: what one chose since goes before. */
  name(records: readonly string[] | null): void {
    this.#named.set(records === null ? null : new Set(records));
  }

  /** The same by whom one follows: what one chose oneself goes before. */
  lead(records: readonly string[] | null): void {
    this.#led.set(records === null ? null : new Set(records));
  }
}
