import { atom, type Atom } from "tldraw";

/** The name of one part of the panel. */
export type PanelTab = string & { readonly brand: "PanelTab" };

export function panelTab(name: string): PanelTab {
  return name as PanelTab;
}

/** Which part of the panel one person has before them, and which one lies behind a sheet. */
export class PanelTabs {
  readonly current: Atom<PanelTab>;
  #behind: PanelTab;
  readonly #canBeBehind: ReadonlySet<PanelTab>;

  constructor({
    first,
    behind,
  }: {
    readonly first: PanelTab;
    /** Those that a sheet may lie over. */
    readonly behind: readonly PanelTab[];
  }) {
    this.current = atom<PanelTab>("panel tab", first);
    this.#behind = first;
    this.#canBeBehind = new Set(behind);
  }

  show(tab: PanelTab): void {
    if (this.#canBeBehind.has(tab)) this.#behind = tab;
    this.current.set(tab);
  }

  /** On a phone a sheet lies over everything, and is put away. */
  putSheetAway(): void {
    this.current.set(this.#behind);
  }
}
