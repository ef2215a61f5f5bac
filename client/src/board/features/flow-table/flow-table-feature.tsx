import { atom } from "tldraw";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { TABLE_DESK } from "../../ground/desks/table-desk.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const FlowTable = partOnDemand(async () => (await import("./FlowTable.tsx")).FlowTable);

const tab = panelTab("flows");

/** The board without a pointer: its sectors and flows, line by line. */
export const FLOW_TABLE: BoardFeature = {
  name: "flow table",
  // It has no stages, and so is narrowed to none.
  parts: [
    opens(TABLE_DESK, () => ({
      tab,
      stage: atom("stage of the table", null),
      lookAtStage: () => undefined,
    })),
  ],
  tab: {
    id: tab,
    label: "circulation.table",
    Content: ({ interpretation, editor }) =>
      editor !== null && <FlowTable interpretation={interpretation} editor={editor} />,
    isBehind: true,
    isOfRows: true,
  },
};
