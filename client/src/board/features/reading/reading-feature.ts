import type { BoardFeature } from "../../ground/board-feature.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { ReadingPanel } from "./ReadingPanel.tsx";

export const READING: BoardFeature = {
  name: "reading",
  tab: {
    id: panelTab("reading"),
    label: "reading.title",
    Content: ReadingPanel,
    isBehind: true,
  },
};
