import type { Stage } from "@zentaikan/capital-graph";

/** What of the list one looks at. It stands in the address, so that going back finds it again. */
export interface HomeView {
  readonly text: string;
  /** Growth that a board must show, all of it, to be listed. */
  readonly cells: readonly StageCell[];
  readonly showArchived: boolean;
}

/** One capital growing in one beat. */
export interface StageCell {
  readonly stage: Stage;
  readonly capital: string;
}

export const EVERYTHING: HomeView = { text: "", cells: [], showArchived: false };

/** @param search as `location.search` gives it; whatever it does not understand is left out */
export function readHomeView(search: string): HomeView {
  const parameters = new URLSearchParams(search);
  return {
    text: parameters.get("q") ?? "",
    cells: parameters.getAll("grows").flatMap((written) => readCell(written) ?? []),
    showArchived: parameters.has("archived"),
  };
}

/** The same as a query string, empty when nothing is narrowed. */
export function writeHomeView({ text, cells, showArchived }: HomeView): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== "") parameters.set("q", text);
  for (const { stage, capital } of cells) parameters.append("grows", `${stage}.${capital}`);
  if (showArchived) parameters.set("archived", "");
  return parameters.toString();
}

export function isNarrowed({ text, cells }: HomeView): boolean {
  return text.trim() !== "" || cells.length > 0;
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
