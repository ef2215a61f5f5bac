import { atom } from "tldraw";

/** Whose cursors one sees where many are in; of those near, and of these. */
export class CursorsShown {
  /** Of everybody, as somebody chose for themselves. */
  readonly all = atom("shows all cursors", false);
  /** Ids of those who lead a meeting. */
  readonly leading = atom<ReadonlySet<string>>("who leads", new Set());
}
