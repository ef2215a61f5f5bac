import type { Basis, Delay, Strength } from "@zentaikan/capital-graph";
import type { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { columnNamed, DIRECTION_WORDS, tableNodeId, type Rows } from "./table-columns.ts";

/** Rows of links, each with the words of our own files or without them; false where it is no such table. */
export function readLinks(rows: Rows, draft: Draft): boolean {
  const [head = [], ...lines] = rows;
  const columns = linkColumns(head);
  if (columns === null) return false;
  const { from, to, of } = columns;
  for (const row of lines) {
    const end = (column: number, side: "from" | "to") => {
      const words = row[column]?.trim() ?? "";
      const stage = readStageName(of(`${side}Stage`, row));
      const direction = DIRECTION_WORDS.get(of(`${side}Direction`, row).toLowerCase()) ?? "grow";
      if (words === "") return "";
      const id = tableNodeId(stage, words, direction);
      draft.node({ id, words, stage, direction });
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
  return true;
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
