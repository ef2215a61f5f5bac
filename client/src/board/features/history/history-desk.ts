import { atom, type Atom } from "tldraw";
import type { PanelTabs } from "../../ground/panel-tabs.ts";

/** Which kept state one person looks at; null for the list. It outlives the panel. */
export class HistoryDesk {
  readonly looking: Atom<string | null> = atom<string | null>("state looked at", null);
  readonly #tabs: PanelTabs;

  constructor(tabs: PanelTabs) {
    this.#tabs = tabs;
  }

  look(id: string | null): void {
    this.looking.set(id);
    this.#tabs.show("history");
  }
}
