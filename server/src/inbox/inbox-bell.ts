import type { BoardId, Party } from "@zentaikan/protocol";

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

  ring(about: RungAbout): void {
    for (const listener of this.#listeners) listener(about);
  }
}

export type RungAbout =
  /** Something was said on it, for this party. */
  | { readonly kind: "board"; readonly boardId: BoardId; readonly party: Party }
  /** They have seen something elsewhere. */
  | { readonly kind: "person"; readonly personId: string }
  /** What somebody may has changed, or how they are signed in; null for everybody. */
  | { readonly kind: "rights"; readonly of: readonly string[] | null };

type Listener = (about: RungAbout) => void;
