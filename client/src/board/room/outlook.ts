import type { Editor } from "tldraw";
import { STAGES, type Stage } from "@zentaikan/capital-graph";
import { depthOf } from "../canvas/depth/depth.ts";
import { TABLE_DESK } from "../ground/desks/table-desk.ts";
import type { BoardGround } from "../ground/board-ground.ts";

/** How somebody looks at a board, beside where: what those who follow them are to see as well. */
export interface Outlook {
  readonly depth: "frame" | "detail";
  /** Whether they have the table before them, and how large. */
  readonly table: "none" | "beside" | "whole";
  /** The stage that the table is narrowed to. */
  readonly stage: Stage | null;
}

const TABLES = ["none", "beside", "whole"] as const;

export function outlookOf(editor: Editor, { panelTabs, part }: BoardGround): Outlook {
  const desk = part(TABLE_DESK);
  const size = panelTabs.size.get();
  const hasTable = panelTabs.current.get() === desk.tab && size !== "away";
  return {
    depth: depthOf(editor).get(),
    table: hasTable ? size : "none",
    stage: hasTable ? desk.stage.get() : null,
  };
}

/** Short, as a colleague's tab is told it: depth, table, stage. */
export function packOutlook({ depth, table, stage }: Outlook): readonly number[] {
  return [Number(depth === "detail"), TABLES.indexOf(table), stage ?? 0];
}

/** Total: whatever else lies there says nothing. */
export function unpackOutlook(packed: unknown): Outlook | null {
  if (!Array.isArray(packed)) return null;
  const [depth, size, digit] = packed as unknown[];
  const table = TABLES[Number(size)];
  if (table === undefined) return null;
  const stage = STAGES.find((known) => known === digit) ?? null;
  return { depth: depth === 1 ? "detail" : "frame", table, stage };
}
