import { atom, type Atom } from "tldraw";
import type { Text } from "@zentaikan/capital-graph";

/** One thing that came together with others when a tab was back, in words. */
export interface MergedLine {
  readonly words: Text;
  /** What it is about, as far as it is drawn or written anywhere. */
  readonly records: readonly string[];
  /** As which clients others did it; none of what was taken away, which leaves no author behind. */
  readonly clients: readonly number[];
  /** It is said in a note. */
  readonly isInNote: boolean;
}

/** What a tab drew out of reach of the server, and what others drew meanwhile. */
export interface MergedWork {
  readonly mine: readonly MergedLine[];
  readonly theirs: readonly MergedLine[];
  /** When it went out of reach, by this browser's clock; not a number where nobody noted it. */
  readonly sinceMs: number;
}

/** Until their person puts it away; null where nothing happened. */
export class MergedTold {
  readonly current: Atom<MergedWork | null> = atom<MergedWork | null>("merged work", null);
}
