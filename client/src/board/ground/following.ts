import { atom, type Signal } from "tldraw";

export interface Followed {
  /** Their id. */
  readonly person: string;
  /** Whether the panel that they have open is followed as well, whichever it is. */
  readonly withPanel: boolean;
}

/** Whom one follows on a board: sees what they see, until one moves by oneself. */
export class Following {
  readonly #followed = atom<Followed | null>("followed", null);
  readonly followed: Signal<Followed | null> = this.#followed;

  start(person: string, { withPanel = false }: { readonly withPanel?: boolean } = {}): void {
    this.#followed.set({ person, withPanel });
  }

  stop(): void {
    this.#followed.set(null);
  }
}
