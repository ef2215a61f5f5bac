import { atom, computed, react, type Atom } from "tldraw";
import type { Stage } from "@zentaikan/capital-graph";
import { defineBoardPart } from "../../ground/board-part.ts";
import type { TableDesk } from "../../ground/desks/table-desk.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { readTableView, writeTableView, type TableView } from "./table-view.ts";

export const TABLE_TAB = panelTab("matrix");

/** How its reader looks at the Do results of an open board, kept in the address. */
export class ShownTable implements TableDesk {
  readonly tab = TABLE_TAB;
  readonly view: Atom<TableView> = atom("table view", readTableView(location.search));
  readonly stage = computed("stage of the table", () => this.view.get().stage);
  readonly #stop = react("table view in the address", () => {
    const query = writeTableView(this.view.get(), location.search);
    const next = (query === "" ? "" : `?${query}`) + location.hash;
    if (location.search + location.hash === next) return;
    // No step of the history for each choice.
    history.replaceState(history.state, "", location.pathname + next);
  });

  change(part: Partial<TableView>): void {
    this.view.set({ ...this.view.get(), ...part });
  }

  lookAtStage(stage: Stage | null): void {
    if (this.view.get().stage !== stage) this.change({ stage });
  }

  dispose(): void {
    this.#stop();
  }
}

export const SHOWN_TABLE = defineBoardPart<ShownTable>("shown table");
