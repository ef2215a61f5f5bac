import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { stateInAddress } from "../../ground/desks/state-address.ts";
import { STATE_DESK } from "../../ground/desks/state-desk.ts";
import { HISTORY_TAB } from "./history-tab.ts";
import { openStateDesk } from "./open-state-desk.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const HistoryPanel = partOnDemand(async () => (await import("./HistoryPanel.tsx")).HistoryPanel);

export const HISTORY: BoardFeature = {
  name: "history",
  parts: [opens(STATE_DESK, ({ panelTabs }) => openStateDesk(panelTabs))],
  followAddress: (fragment, { part }) => {
    const id = stateInAddress(fragment);
    if (id === null) return;
    part(STATE_DESK).look(id);
    part(STATE_DESK).show({ id, marks: null });
  },
  tab: { id: HISTORY_TAB, label: "history.title", Content: HistoryPanel },
};
