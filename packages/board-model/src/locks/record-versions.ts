import type { PlainRecord } from "../document/board-document.ts";

/**
 * The records of a board around an edit of it that nobody has taken in yet: of each, what it is, and
 * what it may become by the edit. Of rivals for one value either may win, so several versions of one
 * record may be looked at together. Not validated.
 */
export interface RecordVersions {
  versions(id: string): readonly PlainRecord[];
  /** Those that lie in it, before or after. */
  childrenOf(id: string): Iterable<string>;
  bindingsOf(arrow: string): Iterable<string>;
  bindingsTo(shape: string): Iterable<string>;
  lanes(): Iterable<string>;
}
