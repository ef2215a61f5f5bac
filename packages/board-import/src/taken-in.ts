import type { CapitalLineup, Drawing, Text } from "@zentaikan/capital-graph";

/** What a file or a pasted text says, before anything is drawn. */
export type TakenIn =
  | ({ readonly kind: "read" } & ReadStructure)
  /** Nothing of it is used. */
  | { readonly kind: "refused"; readonly sentence: Text };

export interface ReadStructure {
  readonly drawing: Drawing;
  /** The lineup that the file brings along; null where its names were matched with the board's. */
  readonly lineup: CapitalLineup | null;
  readonly understood: readonly Text[];
  /** What it did not say, and was made up so that it can be drawn. */
  readonly guessed: readonly Text[];
  /** What it says and a board cannot. */
  readonly unread: readonly Text[];
}
