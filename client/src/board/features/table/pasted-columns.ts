import { STAGES, type Stage } from "@zentaikan/capital-graph";
import type { DoResultProps } from "@zentaikan/board-model";

/** What a column of a spreadsheet says of Do results. */
export type PastedColumn =
  | "stage"
  | "capital"
  | "text"
  | "state"
  | "indicator"
  | "target"
  | "due"
  | "owner"
  | "ourDos";

/** What people write over such columns, folded. */
const HEADS: Readonly<Record<PastedColumn, readonly string[]>> = {
  stage: ["段階", "ステージ", "時期", "stage", "beat"],
  capital: ["資本", "capital"],
  text: ["do結果", "結果", "できていること", "何ができていますか", "do result", "result"],
  state: ["状態", "ステータス", "state", "status"],
  indicator: ["指標", "kpi", "indicator"],
  target: ["目標", "目標値", "target"],
  due: ["いつまでに", "期限", "期日", "due", "due date"],
  owner: ["担い手", "担当", "担当者", "責任者", "owner"],
  ourDos: ["当社do", "当社do(社内のみ)", "our do", "our dos", "our dos (internal)"],
};

const STAGE_WORDS: Readonly<Record<Stage, readonly string[]>> = {
  1: ["1", "ホップ", "hop"],
  2: ["2", "ステップ", "step"],
  3: ["3", "ジャンプ", "jump"],
};

const STATE_WORDS: Readonly<Record<DoResultProps["state"], readonly string[]>> = {
  idea: ["案", "idea"],
  agreed: ["合意", "agreed"],
  doing: ["実行中", "under way", "doing"],
  achieved: ["達成", "achieved", "done"],
};

/** Width and case make no difference. */
export function foldCell(cell: string): string {
  return cell.normalize("NFKC").trim().toLowerCase();
}

/**
 * What each column says, where the first row tells: at least two of its cells are heads that are
 * known. Null for a column of something else.
 */
export function readHeads(row: readonly string[]): readonly (PastedColumn | null)[] | null {
  const columns = row.map((cell) => findIn(HEADS, cell));
  return columns.filter((column) => column !== null).length >= 2 ? columns : null;
}

export function readStage(cell: string): Stage | null {
  const word = foldCell(cell);
  return STAGES.find((stage) => STAGE_WORDS[stage].includes(word)) ?? null;
}

export function readState(cell: string): DoResultProps["state"] | null {
  return findIn(STATE_WORDS, cell);
}

function findIn<Name extends string>(
  words: Readonly<Record<Name, readonly string[]>>,
  cell: string,
): Name | null {
  const folded = foldCell(cell);
  const names = Object.keys(words) as Name[];
  return names.find((name) => words[name].includes(folded)) ?? null;
}
