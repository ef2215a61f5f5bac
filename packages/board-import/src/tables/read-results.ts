import type { DrawnDoResult } from "@zentaikan/capital-graph";
import type { Draft } from "../draft/draft.ts";
import { readStageName } from "../draft/read-name.ts";
import { columnNamed, tableNodeId, type Rows } from "./table-columns.ts";

/** The rows of 明細HSJ: a Do result under the card that its stage and capital name. */
export function readResults(rows: Rows, draft: Draft): boolean {
  const [head = [], ...lines] = rows;
  const columns = Object.entries(COLUMNS).map(
    ([name, names]) => [name, columnNamed(head, names)] as const,
  );
  const columnOf = new Map(columns);
  if (["capital", "stage", "text"].some((name) => (columnOf.get(name) ?? -1) === -1)) return false;
  for (const row of lines) {
    const of = (name: keyof typeof COLUMNS) => row[columnOf.get(name) ?? -1]?.trim() ?? "";
    const [words, text] = [of("capital"), of("text")];
    if (words === "" || text === "") continue;
    const stage = readStageName(of("stage"));
    const id = tableNodeId(stage, words, "grow");
    draft.node({ id, words, stage, direction: "grow" });
    const state = STATES.get(of("state").toLowerCase());
    const actor = ACTORS.get(of("actor").toLowerCase());
    const said = TEXTS.flatMap((name) => (of(name) === "" ? [] : [[name, of(name)] as const]));
    draft.result({
      of: id,
      text,
      ...Object.fromEntries(said),
      ...(state !== undefined && { state }),
      ...(actor !== undefined && { actor }),
    });
  }
  return true;
}

const TEXTS = ["subdivision", "indicator", "target", "due", "owner"] as const;

const COLUMNS = {
  stage: /^(?:ステージ|stage)$/,
  capital: /^(?:資本|capital)$/,
  subdivision: /^(?:小区分|small division)$/,
  text: /^(?:do結果|do result)$/,
  actor: /^(?:誰のdo|whose doing)$/,
  indicator: /^(?:指標|indicator)$/,
  target: /^(?:目標|target)$/,
  due: /^(?:いつまでに|due)$/,
  owner: /^(?:担い手|owner)$/,
  state: /^(?:状態|state)$/,
} as const;

const STATES: ReadonlyMap<string, NonNullable<DrawnDoResult["state"]>> = new Map([
  ["案", "idea"],
  ["idea", "idea"],
  ["合意", "agreed"],
  ["agreed", "agreed"],
  ["実行中", "doing"],
  ["under way", "doing"],
  ["達成", "achieved"],
  ["achieved", "achieved"],
]);
const ACTORS: ReadonlyMap<string, NonNullable<DrawnDoResult["actor"]>> = new Map([
  ["顧客", "customer"],
  ["the customer", "customer"],
  ["顧客の顧客", "customersCustomer"],
  ["the customer’s customers", "customersCustomer"],
  ["その他", "other"],
  ["others", "other"],
]);
