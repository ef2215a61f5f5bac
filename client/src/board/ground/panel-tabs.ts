import { atom, type Atom } from "tldraw";

export type PanelTab =
  | "reading"
  | "matrix"
  | "notes"
  | "comments"
  | "lineup"
  | "history"
  | "agreement";

/** Which part of the panel one person has before them, and which one lies behind the comments. */
export class PanelTabs {
  readonly current: Atom<PanelTab> = atom<PanelTab>("panel tab", "reading");
  #behind: PanelTab = "reading";

  show(tab: PanelTab): void {
    if (tab === "reading" || tab === "matrix" || tab === "notes") this.#behind = tab;
    this.current.set(tab);
  }

  /** On a phone the comments lie over everything, and are put away. */
  putCommentsAway(): void {
    this.current.set(this.#behind);
  }
}
