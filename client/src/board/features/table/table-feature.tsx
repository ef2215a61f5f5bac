import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { TABLE_DESK } from "../../ground/desks/table-desk.ts";
import { SHOWN_TABLE, ShownTable, TABLE_TAB } from "./table-part.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const BoardTable = partOnDemand(async () => (await import("./BoardTable.tsx")).BoardTable);

export const TABLE: BoardFeature = {
  name: "table",
  parts: [
    opens(SHOWN_TABLE, () => new ShownTable()),
    opens(TABLE_DESK, ({ part }) => part(SHOWN_TABLE)),
  ],
  tab: {
    id: TABLE_TAB,
    label: "matrix.title",
    Content: ({ interpretation, editor }) =>
      editor !== null && <BoardTable interpretation={interpretation} editor={editor} />,
    isBehind: true,
    isOfRows: true,
  },
};
