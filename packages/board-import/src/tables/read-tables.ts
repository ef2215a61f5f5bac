import { STAGES, type Direction, type Stage } from "@zentaikan/capital-graph";
import { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { remarkOn } from "../draft/remarks.ts";
import { readLinks } from "./read-links.ts";
import { readResults } from "./read-results.ts";
import { columnNamed, DIRECTION_WORDS, tableNodeId, type Rows } from "./table-columns.ts";

/**
 * Tables of words, known by the names of their columns: the matrix of capitals and stages, and the
 * links; else rows of names, a column for each stage. Null where none of them says anything.
 */
export function readTables(tables: readonly Rows[]): Draft | null {
  const draft = new Draft();
  let isKnown = false;
  for (const rows of tables) {
    const isRead = [readResults, readLinks, readMatrix, readAbout].some((read) =>
      read(rows, draft),
    );
    isKnown ||= isRead;
  }
  if (isKnown) return draft;
  const [only] = tables.filter((rows) => rows.some((row) => row.length > 1));
  return only === undefined ? null : readLanes(only, draft);
}

/** The sheet that says what our own workbook is about; of it the star. */
function readAbout(rows: Rows, draft: Draft): boolean {
  const [head = [], ...lines] = rows;
  if (columnNamed(head, /^(?:項目|what)$/) !== 0) return false;
  for (const [name = "", words = ""] of lines) {
    if (/^(?:お星さま|star)$/i.test(name)) draft.node({ id: "star", words, isStar: true });
  }
  return true;
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

function readMatrix(rows: Rows, draft: Draft): boolean {
  const [head = [], ...lines] = rows;
  const columns = matrixColumns(head);
  if (columns === null) return false;
  const { capital, id, stages } = columns;
  for (const row of lines) {
    const words = row[capital]?.trim() ?? "";
    if (words === "") continue;
    for (const [column, stage] of stages) {
      for (const line of (row[column] ?? "").split(/\r\n|\r|\n/)) {
        if (NOT_DRAWN.test(line.trim())) continue;
        const { direction, subdivisions, isGuess } = readCell(line.trim());
        if (isGuess) draft.guessed.add(remarkOn(line, MARKED));
        const stated = row[id] ?? "";
        draft.node({
          id: tableNodeId(stage, words, direction),
          words,
          stage,
          direction,
          subdivisions,
          ...(stated !== "" && { capital: stated }),
        });
      }
    }
  }
  return true;
}

function readCell(line: string): {
  readonly direction: Direction;
  readonly subdivisions: readonly string[];
  readonly isGuess: boolean;
} {
  const [, name = "", rest = ""] = /^([^:：]{1,20})(?:[:：](.*))?$/.exec(line) ?? [];
  const direction = DIRECTION_WORDS.get(name.trim().toLowerCase());
  if (direction === undefined) return { direction: "grow", subdivisions: [], isGuess: true };
  const subdivisions = rest.split(/、|, /).flatMap((each) => each.trim() || []);
  return { direction, subdivisions, isGuess: false };
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
      draft.node({ id: tableNodeId(stage, words, "grow"), words, stage });
    }
  }
  if (!hasHead) draft.guessed.add(COUNTED);
  return draft;
}

const NOT_DRAWN = /^(?:|-|－|―|—|×|x|0|no|なし|いいえ|false)$/i;
const MARKED = {
  ja: "{}と書かれたマスは、その資本を増やす印と読みました。",
  en: "A cell that says {} is read as a mark that the capital grows there.",
};
const COUNTED = {
  ja: "列の名前がないため、左からホップ、ステップ、ジャンプと読みました。",
  en: "The columns have no names and are read as Hop, Step and Jump from the left.",
};
