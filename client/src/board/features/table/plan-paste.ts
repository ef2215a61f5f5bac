import { MAX_OUR_DOS, type DoResultShape } from "@zentaikan/board-model";
import {
  matchCapital,
  type CapitalLineup,
  type GrowthNode,
  type Stage,
} from "@zentaikan/capital-graph";
import type { TableRow } from "./arrange-rows.ts";
import { foldCell, readHeads, readStage, readState, type PastedColumn } from "./pasted-columns.ts";
import { DATA_COLUMNS } from "./data-columns.ts";
import { newOurDos, readOurDos, type PastedOurDo } from "./pasted-our-dos.ts";

/** So many rows are looked through at once. */
export const MOST_PASTED_ROWS = 1000;

type Written = "text" | "indicator" | "target" | "due" | "owner";
type Filled = Partial<Pick<DoResultShape["props"], Written | "state">>;

/** What is written of a Do result; what a paste leaves empty stays as it is. */
export interface PastedProps extends Filled {
  /** Those of our Dos that are added, or priced. */
  readonly ourDos?: readonly PastedOurDo[];
}

type PasteRefusal =
  | { readonly why: "noText" | "noCapital" | "unknownStage" | "unclearStage" | "noRow" | "twice" }
  | { readonly why: "noCard"; readonly capital: string }
  | { readonly why: "unknownState"; readonly state: string }
  | { readonly why: "manyOurDos"; readonly most: number }
  | { readonly why: "tooLong"; readonly column: Written | "ourDos"; readonly most: number };

export type PlannedRow = { readonly number: number; readonly words: string } & (
  | { readonly kind: "create"; readonly node: GrowthNode; readonly props: PastedProps }
  | {
      readonly kind: "update";
      readonly node: GrowthNode;
      readonly doResult: DoResultShape;
      readonly props: PastedProps;
    }
  | { readonly kind: "same"; readonly node: GrowthNode }
  | { readonly kind: "refused"; readonly refusal: PasteRefusal }
);

export type PastePlan =
  | {
      readonly kind: "rows";
      readonly rows: readonly PlannedRow[];
      readonly ignored: readonly string[];
    }
  /** Nothing says what the columns are, or there are too many rows. */
  | { readonly kind: "unread"; readonly why: "noHeads" | "tooMany" };

interface PasteContext {
  readonly cells: readonly (readonly string[])[];
  /** The cell that it was pasted into; null where it was none. */
  readonly start: { readonly id: string; readonly column: PastedColumn } | null;
  /** In the order in which they show. */
  readonly rows: readonly TableRow[];
  /** All, shown or not. */
  readonly allRows: readonly TableRow[];
  readonly nodes: readonly GrowthNode[];
  readonly lineup: CapitalLineup;
  readonly hasOurDos: boolean;
}

const MOST: Readonly<Record<Written | "ourDos", number>> = {
  text: 400,
  indicator: 120,
  target: 120,
  due: 120,
  owner: 120,
  ourDos: 200,
};
const WRITTEN: readonly Written[] = ["text", "indicator", "target", "due", "owner"];
const ACROSS: readonly PastedColumn[] = DATA_COLUMNS;

/**
 * What a paste of a spreadsheet would do, row by row; nothing of it is done here. With heads in its
 * first row, a row is of the Do result with its words under its capital, or a new one; without, its
 * cells go into those from the cell on that it was pasted into.
 */
export function planPaste(context: PasteContext): PastePlan {
  const cells = context.cells.filter((row) => row.some((cell) => cell.trim() !== ""));
  const heads = readHeads(cells[0] ?? []);
  if (cells.length - Number(heads !== null) > MOST_PASTED_ROWS) {
    return { kind: "unread", why: "tooMany" };
  }
  if (heads !== null) return planByHeads(cells, heads, context);
  return context.start === null
    ? { kind: "unread", why: "noHeads" }
    : planByPlace(cells, context.start, context);
}

function planByHeads(
  [first = [], ...cells]: readonly (readonly string[])[],
  heads: readonly (PastedColumn | null)[],
  context: PasteContext,
): PastePlan {
  const usable = heads.map((column) => (column === "ourDos" && !context.hasOurDos ? null : column));
  const ignored = first.filter((head, at) => usable[at] === null && head.trim() !== "");
  const hasPlace = usable.includes("capital");
  const free = new Map<string, TableRow[]>();
  for (const row of context.allRows) {
    const places = hasPlace ? [keyOf(row)] : [textOf(row)];
    for (const place of places) free.set(place, [...(free.get(place) ?? []), row]);
  }
  const created = new Set<string>();
  /** Of merged cells a spreadsheet says the first alone. */
  let above: { capital: string; stage: string } = { capital: "", stage: "" };
  const rows = cells.map((row, index): PlannedRow => {
    const said = new Map(usable.flatMap((column, at) => (column ? [[column, row[at] ?? ""]] : [])));
    const cell = (column: PastedColumn) => inOneLine(said.get(column) ?? "");
    const base = { number: index + 2, words: inOneLine(row.join(" ")) };
    const refuse = (refusal: PasteRefusal): PlannedRow => ({ ...base, kind: "refused", refusal });
    if (cell("capital") !== "") above = { capital: cell("capital"), stage: cell("stage") };
    else if (cell("stage") !== "") above = { ...above, stage: cell("stage") };
    const text = cell("text");
    if (text === "") return refuse({ why: "noText" });
    const read = readProps(said);
    if ("why" in read) return refuse(read);
    if (!hasPlace) {
      const found = free.get(foldCell(text)) ?? [];
      const [only, second] = found;
      if (only === undefined || second !== undefined) return refuse({ why: "noCapital" });
      return changed(base, only, read);
    }
    const place = findNode(above, context);
    if ("why" in place) return refuse(place);
    const key = `${place.node.key}\n${foldCell(text)}`;
    const found = free.get(key)?.shift();
    if (found !== undefined) return changed(base, found, read);
    if (created.has(key) || free.has(key)) return refuse({ why: "twice" });
    created.add(key);
    return { ...base, kind: "create", node: place.node, props: read };
  });
  return { kind: "rows", rows, ignored };
}

function planByPlace(
  cells: readonly (readonly string[])[],
  start: NonNullable<PasteContext["start"]>,
  { rows, hasOurDos }: PasteContext,
): PastePlan {
  const from = rows.findIndex(({ doResult }) => doResult.id === start.id);
  const columns = ACROSS.slice(ACROSS.indexOf(start.column)).filter(
    (column) => column !== "ourDos" || hasOurDos,
  );
  const last = rows.at(-1);
  const planned = cells.map((row, index): PlannedRow => {
    const base = { number: index + 1, words: inOneLine(row.join(" ")) };
    const said = new Map(columns.map((column, at) => [column, row[at] ?? ""] as const));
    const read = readProps(said);
    if ("why" in read) return { ...base, kind: "refused", refusal: read };
    const target = from === -1 ? undefined : rows[from + index];
    if (target !== undefined) return changed(base, target, read);
    // Below the last row a new one begins, as long as it says what it is.
    if (from === -1 || last === undefined || read.text === undefined) {
      return { ...base, kind: "refused", refusal: { why: "noRow" } };
    }
    return { ...base, kind: "create", node: last.node, props: read };
  });
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const ignored = width > columns.length ? [String(width - columns.length)] : [];
  return { kind: "rows", rows: planned, ignored };
}

function changed(
  base: { readonly number: number; readonly words: string },
  { doResult, node }: TableRow,
  read: PastedProps,
): PlannedRow {
  const { ourDos: said = [], ...filled } = read;
  const differing = Object.entries(filled).filter(
    ([name, value]) => doResult.props[name as keyof Filled] !== value,
  );
  const ourDos = newOurDos(said, doResult.props.ourDos);
  const added = ourDos.filter(
    (one) => !doResult.props.ourDos.some(({ text }) => text === one.text),
  );
  if (added.length > 0 && doResult.props.ourDos.length + added.length > MAX_OUR_DOS) {
    return { ...base, kind: "refused", refusal: { why: "manyOurDos", most: MAX_OUR_DOS } };
  }
  if (differing.length === 0 && ourDos.length === 0) return { ...base, kind: "same", node };
  const changes = Object.fromEntries(differing) as Filled;
  const props = { ...changes, ...(ourDos.length > 0 && { ourDos }) };
  return { ...base, kind: "update", node, doResult, props };
}

function readProps(said: ReadonlyMap<PastedColumn, string>): PastedProps | PasteRefusal {
  const props: { -readonly [Name in keyof PastedProps]: PastedProps[Name] } = {};
  for (const column of WRITTEN) {
    const value = inOneLine(said.get(column) ?? "");
    if (value.length > MOST[column]) return { why: "tooLong", column, most: MOST[column] };
    if (value !== "") props[column] = value;
  }
  const state = (said.get("state") ?? "").trim();
  if (state !== "") {
    const known = readState(state);
    if (known === null) return { why: "unknownState", state };
    props.state = known;
  }
  const ourDos = readOurDos(said.get("ourDos") ?? "");
  if (ourDos.some(({ text }) => text.length > MOST.ourDos)) {
    return { why: "tooLong", column: "ourDos", most: MOST.ourDos };
  }
  if (ourDos.length > MAX_OUR_DOS) return { why: "manyOurDos", most: MAX_OUR_DOS };
  if (ourDos.length > 0) props.ourDos = ourDos;
  return props;
}

/** These fields have one line; a spreadsheet's cell may have several. */
function inOneLine(cell: string): string {
  return cell.replaceAll(/\s+/gu, " ").trim();
}

function findNode(
  { capital, stage }: { readonly capital: string; readonly stage: string },
  { nodes, lineup }: PasteContext,
): { readonly node: GrowthNode } | PasteRefusal {
  if (capital === "") return { why: "noCapital" };
  const word = foldCell(capital);
  const beat: Stage | null = stage === "" ? null : readStage(stage);
  if (stage !== "" && beat === null) return { why: "unknownStage" };
  const known = matchCapital(capital, lineup);
  const found = nodes.filter(({ capital: of, label, stage: its }) => {
    const isNamed = [label.ja, label.en].some((name) => foldCell(name) === word);
    return (isNamed || of === known?.id) && (beat === null || beat === its);
  });
  // Where a small division of the capital has a card of its own, too, the plain name means the plain one.
  const named = found.filter(({ label }) => foldCell(label.ja) === word);
  const [only, second] = found.length === 1 ? found : named.length === 1 ? named : found;
  if (only === undefined) return { why: "noCard", capital };
  return second === undefined ? { node: only } : { why: "unclearStage" };
}

function textOf({ doResult }: TableRow): string {
  return foldCell(doResult.props.text);
}

function keyOf(row: TableRow): string {
  return `${row.node.key}\n${textOf(row)}`;
}
