import type { DoResultShape } from "@zentaikan/board-model";
import type { GrowthNode } from "@zentaikan/capital-graph";
import { STATES } from "../../canvas/depth/state-icons.ts";
import { PRICES, priceOf } from "../../canvas/depth/price.ts";
import { narrowings, type Group, type Sort, type TableView } from "./table-view.ts";

/** A Do result under the card of a node. */
export interface TableRow {
  readonly doResult: DoResultShape;
  readonly node: GrowthNode;
}

/** One line of the table, from top to bottom. */
export type TableLine =
  | { readonly kind: "stage"; readonly node: GrowthNode }
  | { readonly kind: "node"; readonly node: GrowthNode; readonly isEmpty: boolean }
  | {
      readonly kind: "group";
      readonly value: string;
      readonly node: GrowthNode;
      readonly count: number;
    }
  | { readonly kind: "row"; readonly row: TableRow }
  | { readonly kind: "add"; readonly node: GrowthNode };

interface Arranged {
  readonly nodes: readonly GrowthNode[];
  /** From node to node, as they stand under their cards. */
  readonly rows: readonly TableRow[];
  readonly view: TableView;
  readonly mayEdit: boolean;
}

/** The lines that a view shows. In proportion to the rows, and the logarithm of it for an order. */
export function arrangeRows({ nodes, rows, view, mayEdit }: Arranged): readonly TableLine[] {
  const shown = rows.filter((row) => isShown(row.doResult, row.node, view));
  const sorted = inOrder(shown, view);
  if (view.group === "path") return byPath({ nodes, rows: sorted, view, mayEdit });
  if (view.group === "none") return sorted.map((row) => ({ kind: "row", row }));
  const { group } = view;
  const groups = Map.groupBy(sorted, (row) => groupOf(row.doResult, row.node, group));
  return [...groups]
    .toSorted(([a], [b]) => inGroups(group, a, b))
    .flatMap(([value, inside]) => {
      const [first] = inside;
      if (first === undefined) return [];
      const head: TableLine = { kind: "group", value, node: first.node, count: inside.length };
      return [head, ...inside.map((row): TableLine => ({ kind: "row", row }))];
    });
}

function byPath({ nodes, rows, view, mayEdit }: Arranged): readonly TableLine[] {
  const ofNode = Map.groupBy(rows, ({ node }) => node.key);
  const lines: TableLine[] = [];
  let stage: number | null = null;
  for (const node of nodes) {
    const inside = ofNode.get(node.key) ?? [];
    const isAsked = isPlaceShown(node, view);
    if (
      !isAsked ||
      (inside.length === 0 && narrowings({ ...view, stage: null, capital: null }) > 0)
    )
      continue;
    if (node.stage !== stage) lines.push({ kind: "stage", node });
    stage = node.stage;
    lines.push({ kind: "node", node, isEmpty: inside.length === 0 });
    for (const row of inside) lines.push({ kind: "row", row });
    if (mayEdit) lines.push({ kind: "add", node });
  }
  return lines;
}

function isPlaceShown({ stage, capital }: GrowthNode, view: TableView): boolean {
  return (
    (view.stage === null || view.stage === stage) &&
    (view.capital === null || view.capital === capital)
  );
}

function isShown({ props }: DoResultShape, node: GrowthNode, view: TableView): boolean {
  const { owner, due, state, ourDos } = view;
  return (
    isPlaceShown(node, view) &&
    (owner === null || owner === props.owner.trim()) &&
    (due === null || due === props.due.trim()) &&
    (state === null || state === props.state) &&
    (ourDos === null || ourDos === ourDosOf(props.ourDos))
  );
}

/** What our Dos come to, or that there is none. */
function ourDosOf(ourDos: DoResultShape["props"]["ourDos"]) {
  return ourDos.length === 0 ? "missing" : priceOf(ourDos);
}

function groupOf({ props }: DoResultShape, { capital }: GrowthNode, group: Group): string {
  if (group === "capital") return capital;
  return group === "owner" || group === "due" || group === "state" ? props[group].trim() : "";
}

function inGroups(group: Group, a: string, b: string): number {
  if (group === "state") return orderIn(STATES, a) - orderIn(STATES, b);
  if (group === "due") return byDue(a, b);
  return group === "capital" ? 0 : byWords(a, b);
}

function inOrder(rows: readonly TableRow[], { sort, isDown }: TableView): readonly TableRow[] {
  if (sort === "place") return isDown ? rows.toReversed() : rows;
  const compare = COMPARE[sort];
  const sign = isDown ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [one.doResult.props, other.doResult.props];
    // What nobody filled in comes last, whichever way.
    const missing = Number(isUnfilled(sort, a)) - Number(isUnfilled(sort, b));
    return missing || sign * compare(a, b);
  });
}

type Props = DoResultShape["props"];

function isUnfilled(sort: Exclude<Sort, "place">, props: Props): boolean {
  const value = props[sort];
  return typeof value === "string" ? value.trim() === "" : value.length === 0;
}

const COMPARE: Readonly<Record<Exclude<Sort, "place">, (a: Props, b: Props) => number>> = {
  text: (a, b) => byWords(a.text, b.text),
  indicator: (a, b) => byWords(a.indicator, b.indicator),
  target: (a, b) => byWords(a.target, b.target),
  owner: (a, b) => byWords(a.owner, b.owner),
  due: (a, b) => byDue(a.due, b.due),
  state: (a, b) => orderIn(STATES, a.state) - orderIn(STATES, b.state),
  ourDos: (a, b) => orderIn(PRICES, priceOf(a.ourDos)) - orderIn(PRICES, priceOf(b.ourDos)),
};

const words = new Intl.Collator("ja", { numeric: true });

/** What nobody filled in comes last. */
function byWords(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return words.compare(a, b);
}

/** Dates by time, whatever else is written after them. */
function byDue(a: string, b: string): number {
  return dateIn(a) - dateIn(b) || byWords(a, b);
}

const NO_DATE = 1e9;

/** 2027, 2027年3月, 2027/3/31 and the like as numbers that rise with time. */
function dateIn(text: string): number {
  const found = /(\d{4})(?:\D{1,3}(\d{1,2}))?(?:\D{1,3}(\d{1,2}))?/u.exec(text.normalize("NFKC"));
  if (found === null) return NO_DATE;
  const [year = 0, month = 99, day = 99] = found.slice(1).map((part) => part && Number(part)) as (
    | number
    | undefined
  )[];
  return year * 10_000 + month * 100 + day;
}

function orderIn(list: readonly string[], value: string): number {
  return list.indexOf(value);
}
