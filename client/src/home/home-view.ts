import type { Stage } from "@zentaikan/capital-graph";

/** What of the list one looks at. It stands in the address, so that going back finds it again. */
export interface HomeView {
  readonly text: string;
  /** Growth that a board must show, all of it, to be listed. */
  readonly cells: readonly StageCell[];
  /** What the sheet of a customer must say; the empty word stands for nothing being known. */
  readonly facts: Readonly<Partial<Record<Fact, string>>>;
  readonly order: Order;
  readonly shape: Shape;
  readonly showArchived: boolean;
}

/** Customers with all their boards one under the other, or as cards with what speaks for each. */
export const SHAPES = ["list", "cards"] as const;
export type Shape = (typeof SHAPES)[number];

export const FACTS = ["industry", "sales", "people", "tag", "agreement", "level"] as const;
export type Fact = (typeof FACTS)[number];

/** As they were added, or else by name, the largest first, what was changed last or waits first. */
export const ORDERS = [
  "added",
  "name",
  "sales",
  "people",
  "changed",
  "agreement",
  "level",
] as const;
export type Order = (typeof ORDERS)[number];

/** One capital growing in one beat. */
export interface StageCell {
  readonly stage: Stage;
  readonly capital: string;
}

export const EVERYTHING: HomeView = {
  text: "",
  cells: [],
  facts: {},
  order: "added",
  shape: "list",
  showArchived: false,
};

/** @param search as `location.search` gives it; whatever it does not understand is left out */
export function readHomeView(search: string): HomeView {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get("q") ?? "",
    cells: parameters.getAll("grows").flatMap((written) => readCell(written) ?? []),
    facts: Object.fromEntries(
      FACTS.flatMap((fact) => {
        const value = parameters.get(fact);
        return value === null ? [] : [[fact, value]];
      }),
    ),
    order: ORDERS.find((order) => order === parameters.get("sort")) ?? "added",
    shape: SHAPES.find((shape) => shape === parameters.get("view")) ?? "list",
    showArchived: parameters.has("archived"),
  };
}

/** The same as a query string, empty when nothing is narrowed. */
export function writeHomeView(view: HomeView): string {
  const { text, cells, facts, order, shape, showArchived } = view;
  const parameters = new URLSearchParams();
  if (text.trim() !== "") parameters.set("q", text);
  for (const { stage, capital } of cells) parameters.append("grows", `${stage}.${capital}`);
  for (const fact of FACTS) {
    const value = facts[fact];
    if (value !== undefined) parameters.set(fact, value);
  }
  if (order !== "added") parameters.set("sort", order);
  if (shape !== "list") parameters.set("view", shape);
  if (showArchived) parameters.set("archived", "");
  return parameters.toString();
}

export function isNarrowed({ text, cells, facts }: HomeView): boolean {
  return text.trim() !== "" || cells.length > 0 || Object.keys(facts).length > 0;
}

/** @param value null to ask for this fact no more */
export function chooseFact(view: HomeView, fact: Fact, value: string | null): HomeView {
  const { [fact]: _asked, ...others } = view.facts;
  return { ...view, facts: value === null ? others : { ...others, [fact]: value } };
}

export function hasCell(cells: readonly StageCell[], { stage, capital }: StageCell): boolean {
  return cells.some((cell) => cell.stage === stage && cell.capital === capital);
}

export function toggleChosenCell(view: HomeView, cell: StageCell): HomeView {
  const others = view.cells.filter((one) => !hasCell([one], cell));
  return { ...view, cells: hasCell(view.cells, cell) ? others : [...others, cell] };
}

function readCell(written: string): StageCell | null {
  const [, digit, capital] = /^([123])\.([\w-]{1,40})$/.exec(written) ?? [];
  const stage = digit === undefined ? undefined : stages[digit];
  return stage === undefined || capital === undefined ? null : { stage, capital };
}

const stages: Readonly<Record<string, Stage>> = { "1": 1, "2": 2, "3": 3 };
