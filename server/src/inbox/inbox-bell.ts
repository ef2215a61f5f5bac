import type { BoardId } from "@zentaikan/protocol";

/**
 * Tells open pages that their inbox may have changed, and nothing of what is in it: a page then
 * asks, and is answered what its person may see at that moment.
 */
export class InboxBell {
  readonly #listeners = new Set<Listener>();

  /** @returns the way out */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Something was said on this board, or this person has seen something elsewhere. */
  ring(about: RungAbout): void {
    for (const listener of this.#listeners) listener(about);
  }
}

export type RungAbout =
  | { readonly kind: "board"; readonly boardId: BoardId }
  | { readonly kind: "person"; readonly personId: string };

type Listener = (about: RungAbout) => void;
