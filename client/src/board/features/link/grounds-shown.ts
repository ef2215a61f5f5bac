import { atom, type Atom, type Editor, type TLStore } from "tldraw";

/** By store, as an editor is made anew with colours and language. */
const shown = new WeakMap<TLStore, Atom<boolean>>();

/** Whether somebody has the grounds of all arrows before them: each person's own, not of the board. */
export function groundsShown({ store }: Editor): Atom<boolean> {
  const known = shown.get(store) ?? atom("grounds shown", false);
  shown.set(store, known);
  return known;
}
