import type { Editor } from "tldraw";
import { STAGES, type Stage } from "@zentaikan/capital-graph";
import { depthOf } from "../canvas/depth/depth.ts";
import { TABLE_DESK } from "../ground/desks/table-desk.ts";
import type { BoardGround } from "../ground/board-ground.ts";
import { panelTab, type PanelTab } from "../ground/panel-tabs.ts";

/** How somebody looks at a board, beside where: what those who follow them are to see as well. */
export interface Outlook {
  readonly depth: "frame" | "detail";
  /** Whether they have the table before them, and how large. */
  readonly table: "none" | "beside" | "whole";
  /** The stage that the table is narrowed to. */
  readonly stage: Stage | null;
  /** What they keep lit, as a story does that they tell; null for nothing. */
  readonly lit: readonly string[] | null;
  /** The part of the panel that they have open; null where they have none. */
  readonly tab: PanelTab | null;
  /** Which of the board's alternatives they have before them; null where that is not told. */
  readonly alternative: string | null;
}

/** Of what is lit, so many and so long: a state of somebody's presence is short. */
const MOST_LIT = 60;
const LONGEST_ID = 64;

const TABLES = ["none", "beside", "whole"] as const;

export function outlookOf(
  editor: Editor,
  { alternatives, highlight, panelTabs, part }: BoardGround,
): Outlook {
  const desk = part(TABLE_DESK);
  const size = panelTabs.size.get();
  const hasTable = panelTabs.current.get() === desk.tab && size !== "away";
  return {
    depth: depthOf(editor).get(),
    table: hasTable ? size : "none",
    stage: hasTable ? desk.stage.get() : null,
    lit: boundLit([...(highlight.kept.get() ?? [])]),
    tab: size === "away" ? null : panelTabs.current.get(),
    alternative: alternatives.shown.get(),
  };
}

/** Short, as a colleague's tab is told it: depth, table, stage, what is lit, the open panel, the alternative. */
export function packOutlook({
  depth,
  table,
  stage,
  lit,
  tab,
  alternative,
}: Outlook): readonly unknown[] {
  const seen = [Number(depth === "detail"), TABLES.indexOf(table), stage ?? 0, lit ?? []];
  return [...seen, tab ?? "", alternative ?? ""];
}

/** Whether two look alike; what one keeps lit oneself stays lit while one follows, and leaves nobody. */
export function looksAlike(one: Outlook, other: Outlook): boolean {
  const isSameTable = one.table === other.table && one.stage === other.stage;
  const isSameAlternative =
    (one.alternative ?? other.alternative) === (other.alternative ?? one.alternative);
  return one.depth === other.depth && isSameTable && isSameAlternative;
}

/** Total: whatever else lies there says nothing. */
export function unpackOutlook(packed: unknown): Outlook | null {
  if (!Array.isArray(packed)) return null;
  const [depth, size, digit, ids, tab, alternative] = packed as unknown[];
  const table = TABLES[Number(size)];
  if (table === undefined) return null;
  const stage = STAGES.find((known) => known === digit) ?? null;
  const lit = boundLit(Array.isArray(ids) ? (ids as unknown[]) : []);
  const open = boundId(tab);
  return {
    depth: depth === 1 ? "detail" : "frame",
    table,
    stage,
    lit,
    tab: open === null ? null : panelTab(open),
    alternative: boundId(alternative),
  };
}

function boundId(id: unknown): string | null {
  return typeof id === "string" && id !== "" && id.length <= LONGEST_ID ? id : null;
}

function boundLit(ids: readonly unknown[]): readonly string[] | null {
  const lit = ids
    .slice(0, MOST_LIT)
    .filter((id): id is string => typeof id === "string" && id.length <= LONGEST_ID);
  return lit.length === 0 ? null : lit;
}
