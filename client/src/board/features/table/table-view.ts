import { STAGES, type Stage } from "@zentaikan/capital-graph";
import type { DoResultProps } from "@zentaikan/board-model";
import { STATES } from "../../canvas/depth/state-icons.ts";
import { PRICES, type Price } from "../../canvas/depth/price.ts";
import { DATA_COLUMNS } from "./data-columns.ts";

export const SORTS = ["place", ...DATA_COLUMNS] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPS = ["path", "none", "capital", "owner", "due", "state"] as const;
export type Group = (typeof GROUPS)[number];
/** Of our Dos: by price, or that there is none. */
export const OUR_DOS = ["missing", ...PRICES] as const;

/** How one person looks at the Do results. It stands in the address, so that a link shows the same. */
export interface TableView {
  readonly group: Group;
  readonly sort: Sort;
  readonly isDown: boolean;
  readonly stage: Stage | null;
  /** By id. */
  readonly capital: string | null;
  /** As it was written; empty for what nobody filled in. */
  readonly owner: string | null;
  readonly due: string | null;
  readonly state: DoResultProps["state"] | null;
  readonly ourDos: "missing" | Price | null;
}

export const WHOLE_TABLE: TableView = {
  group: "path",
  sort: "place",
  isDown: false,
  stage: null,
  capital: null,
  owner: null,
  due: null,
  state: null,
  ourDos: null,
};

/** By how many things rows are left out. */
export function narrowings({ stage, capital, owner, due, state, ourDos }: TableView): number {
  return [stage, capital, owner, due, state, ourDos].filter((chosen) => chosen !== null).length;
}

/** @param search as `location.search` gives it; whatever it does not understand is left out */
export function readTableView(search: string): TableView {
  const parameters = new URLSearchParams(search);
  const one = <Value>(name: string, known: readonly Value[]): Value | null =>
    known.find((value) => String(value) === parameters.get(name)) ?? null;
  return {
    group: one("group", GROUPS) ?? "path",
    sort: one("sort", SORTS) ?? "place",
    isDown: parameters.has("down"),
    stage: one("stage", STAGES),
    capital: parameters.get("capital"),
    owner: parameters.get("owner"),
    due: parameters.get("due"),
    state: one("state", STATES),
    ourDos: one("ours", OUR_DOS),
  };
}

/** The address's other parameters with these. */
export function writeTableView(view: TableView, search: string): string {
  const parameters = new URLSearchParams(search);
  const put = (name: string, value: string | null) =>
    value === null ? parameters.delete(name) : parameters.set(name, value);
  const { group, sort, isDown, stage, capital, owner, due, state, ourDos } = view;
  put("group", group === "path" ? null : group);
  put("sort", sort === "place" ? null : sort);
  put("down", isDown ? "" : null);
  put("stage", stage === null ? null : String(stage));
  put("capital", capital);
  put("owner", owner);
  put("due", due);
  put("state", state);
  put("ours", ourDos);
  return parameters.toString();
}
