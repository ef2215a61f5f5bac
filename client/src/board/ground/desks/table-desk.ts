import type { Signal } from "tldraw";
import type { Stage } from "@zentaikan/capital-graph";
import { defineBoardPart } from "../board-part.ts";
import type { PanelTab } from "../panel-tabs.ts";

/** The way to the board's table. */
export interface TableDesk {
  readonly tab: PanelTab;
  /** The one stage that its reader narrowed it to; null for all. */
  readonly stage: Signal<Stage | null>;
  readonly lookAtStage: (stage: Stage | null) => void;
}

export const TABLE_DESK = defineBoardPart<TableDesk>("table desk");
