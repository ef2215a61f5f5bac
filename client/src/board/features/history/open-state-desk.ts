import { atom } from "tldraw";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import type { ShownState, StateDesk } from "../../ground/desks/state-desk.ts";
import { HISTORY_TAB } from "./history-tab.ts";

/** It outlives the panel: a look at the reading costs nobody their place. */
export function openStateDesk(tabs: PanelTabs): StateDesk {
  const looking = atom<string | null>("state looked at", null);
  const shown = atom<ShownState | null>("state shown", null);
  return {
    looking,
    look: (id) => {
      looking.set(id);
      if (shown.get() !== null) shown.set(id === null ? null : { id, marks: null });
      tabs.show(HISTORY_TAB);
    },
    shown,
    show: (state) => {
      shown.set(state);
      if (state !== null) tabs.uncoverCanvas();
    },
  };
}
