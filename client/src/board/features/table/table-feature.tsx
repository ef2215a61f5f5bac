import type { BoardFeature } from "../../ground/board-feature.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { BoardTable } from "./BoardTable.tsx";

export const TABLE: BoardFeature = {
  name: "table",
  tab: {
    id: panelTab("matrix"),
    label: "matrix.title",
    Content: ({ interpretation, editor }) =>
      editor !== null && <BoardTable interpretation={interpretation} editor={editor} />,
    isBehind: true,
  },
};
