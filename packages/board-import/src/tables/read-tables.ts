import {
  STAGES,
  type Basis,
  type Delay,
  type Direction,
  type Stage,
  type Strength,
} from "@zentaikan/capital-graph";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { remarkOn } from "../draft/remarks.ts";

type Rows = readonly (readonly string[])[];

/**
 * Tables of words, known by the names of their columns: the matrix of capitals and stages, and the
 * links; else rows of names, a column for each stage. Null where none of them says anything.
 */
export function readTables(tables: readonly Rows[]): Draft | null {
  const draft = new Draft();
  let isKnown = false;
  for (const rows of tables) {
    const matrix = matrixColumns(rows[0] ?? []);
    const links = linkColumns(rows[0] ?? []);
    if (links !== null) readLinks(rows.slice(1), links, draft);
    else if (matrix !== null) readMatrix(rows.slice(1), matrix, draft);
    isKnown ||= links !== null || matrix !== null;
  }
  if (isKnown) return draft;
  const [only] = tables.filter((rows) => rows.some((row) => row.length > 1));
  return only === undefined ? null : readLanes(only, draft);
}

interface MatrixColumns {
  readonly capital: number;
  readonly id: number;
  readonly stages: readonly (readonly [column: number, stage: Stage])[];
}

function matrixColumns(head: readonly string[]): MatrixColumns | null {
  const capital = columnNamed(head, /^(?:資本|capital)$/);
  const stages = head.flatMap((name, column): readonly (readonly [number, Stage])[] => {
    const stage = readStageName(name);
    return stage === null ? [] : [[column, stage]];
  });
  if (capital === -1 || stages.length === 0) return null;
  return { capital, id: columnNamed(head, /^id$/), stages };
}

function readMatrix(rows: Rows, { capital, id, stages }: MatrixColumns, draft: Draft): void {
  for (const row of rows) {
    const words = row[capital]?.trim() ?? "";
    if (words === "") continue;
    for (const [column, stage] of stages) {
      for (const line of (row[column] ?? "").split(/\r\n|\r|\n/)) {
        if (NOT_DRAWN.test(line.trim())) continue;
        const { direction, subdivisions, isGuess } = readCell(line.trim());
        if (isGuess) draft.guessed.add(remarkOn(line, MARKED));
        const stated = row[id] ?? "";
        draft.node({
          id: nodeId(stage, words, direction),
          words,
          stage,
          direction,
          subdivisions,
          ...(stated !== "" && { capital: stated }),
        });
      }
    }
  }
}

function readCell(line: string): {
  readonly direction: Direction;
  readonly subdivisions: readonly string[];
  readonly isGuess: boolean;
} {
  const [, name = "", rest = ""] = /^([^:：]{1,20})(?:[:：](.*))?$/.exec(line) ?? [];
  const direction = DIRECTIONS.get(name.trim().toLowerCase());
  if (direction === undefined) return { direction: "grow", subdivisions: [], isGuess: true };
  const subdivisions = rest.split(/、|, /).flatMap((each) => each.trim() || []);
  return { direction, subdivisions, isGuess: false };
}

interface LinkColumns {
  readonly from: number;
  readonly to: number;
  readonly of: (name: string, row: readonly string[]) => string;
}

function linkColumns(head: readonly string[]): LinkColumns | null {
  const from = columnNamed(head, /^(?:元の資本|元|from capital|from|source)$/);
  const to = columnNamed(head, /^(?:先の資本|先|to capital|to|target)$/);
  if (from === -1 || to === -1) return null;
  const columns = new Map(
    Object.entries(LINK_COLUMNS).map(([name, names]) => [name, columnNamed(head, names)]),
  );
  return { from, to, of: (name, row) => row[columns.get(name) ?? -1]?.trim() ?? "" };
}

function readLinks(rows: Rows, { from, to, of }: LinkColumns, draft: Draft): void {
  for (const row of rows) {
    const end = (column: number, side: "from" | "to") => {
      const words = row[column]?.trim() ?? "";
      const stage = readStageName(of(`${side}Stage`, row));
      const direction = DIRECTIONS.get(of(`${side}Direction`, row).toLowerCase()) ?? "grow";
      const id = nodeId(stage, words, direction);
      if (words !== "") draft.node({ id, words, stage, direction });
      return id;
    };
    if ((row[from] ?? "").trim() === "" && (row[to] ?? "").trim() === "") continue;
    draft.link({
      from: end(from, "from"),
      to: end(to, "to"),
      sign: REDUCES.test(of("sign", row)) ? "-" : "+",
      kind: REINVESTS.test(of("kind", row)) ? "reinvest" : "cause",
      strength: STRENGTHS.get(of("strength", row).toLowerCase()) ?? 2,
      delay: DELAYS.get(of("delay", row).toLowerCase()) ?? "mid",
      basis: BASES.get(of("basis", row).toLowerCase()) ?? "unset",
      basisText: of("basisText", row),
      contested: of("contested", row) !== "",
    });
  }
}

/** Rows of nothing but names: one column for each stage, named in the first row or counted. */
function readLanes(rows: Rows, draft: Draft): Draft | null {
  const named = (rows[0] ?? []).map(readStageName);
  const hasHead = named.some((stage) => stage !== null);
  if (!hasHead && rows.some((row) => row.length > STAGES.length)) return null;
  for (const row of hasHead ? rows.slice(1) : rows) {
    for (const [column, cell] of row.entries()) {
      const stage = hasHead ? named[column] : STAGES[column];
      const words = cell.trim();
      if (words === "" || stage == null) continue;
      draft.node({ id: nodeId(stage, words, "grow"), words, stage });
    }
  }
  if (!hasHead) draft.guessed.add(COUNTED);
  return draft;
}

function nodeId(stage: Stage | null, words: string, direction: Direction): string {
  return JSON.stringify([stage, words.toLowerCase(), direction]);
}

function columnNamed(head: readonly string[], names: RegExp): number {
  return head.findIndex((cell) => names.test(cell.trim().toLowerCase()));
}

const NOT_DRAWN = /^(?:|-|－|―|—|×|x|0|no|なし|いいえ|false)$/i;
const REDUCES = /減|reduc|^-$/i;
const REINVESTS = /再投資|reinvest/i;

const LINK_COLUMNS: Readonly<Record<string, RegExp>> = {
  fromStage: /^(?:元のステージ|from stage)$/,
  toStage: /^(?:先のステージ|to stage)$/,
  fromDirection: /^(?:元の向き|from direction)$/,
  toDirection: /^(?:先の向き|to direction)$/,
  sign: /^(?:効き方|effect|sign)$/,
  kind: /^(?:種類|kind|type)$/,
  strength: /^(?:強さ|strength)$/,
  delay: /^(?:効くまでの時間|until it shows|delay)$/,
  basis: /^(?:なぜ増えるのか|why it grows|basis)$/,
  basisText: /^(?:根拠の言葉|in words)$/,
  contested: /^(?:異論|contested)$/,
};

/** The words of our own files in both languages, and those of our data. */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ["増やす", "grow"],
  ["grow", "grow"],
  ["保つ", "keep"],
  ["keep", "keep"],
  ["取り崩す", "spend"],
  ["spend", "spend"],
]);
const STRENGTHS: ReadonlyMap<string, Strength> = new Map([
  ["弱い", 1],
  ["weak", 1],
  ["1", 1],
  ["強い", 3],
  ["strong", 3],
  ["3", 3],
]);
const DELAYS: ReadonlyMap<string, Delay> = new Map([
  ["すぐ", "short"],
  ["soon", "short"],
  ["short", "short"],
  ["長い", "long"],
  ["long", "long"],
]);
const BASES: ReadonlyMap<string, Basis> = new Map([
  ["根拠あり", "evidence"],
  ["evidence", "evidence"],
  ["仮説", "assumption"],
  ["assumption", "assumption"],
]);

const MARKED = {
  ja: "{}と書かれたマスは、その資本を増やす印と読みました。",
  en: "A cell that says {} is read as a mark that the capital grows there.",
};
const COUNTED = {
  ja: "列の名前がないため、左からホップ、ステップ、ジャンプと読みました。",
  en: "The columns have no names and are read as Hop, Step and Jump from the left.",
};
