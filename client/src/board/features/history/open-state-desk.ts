import { atom } from "tldraw";
import type { PanelTabs } from "../../ground/panel-tabs.ts";
import type { StateDesk } from "../../ground/desks/state-desk.ts";
import { HISTORY_TAB } from "./history-tab.ts";

/** It outlives the panel: a look at the reading costs nobody their place. */
export function openStateDesk(tabs: PanelTabs): StateDesk {
  const looking = atom<string | null>("state looked at", null);
  return {
    looking,
    look: (id) => {
      looking.set(id);
      tabs.show(HISTORY_TAB);
    },
  };
}
