import { STAGE_NAMES } from "@zentaikan/capital-graph";
import type { ExportContent } from "../../content/export-content.ts";
import { readValue } from "./read-value.ts";
import { column, type Table, type TableColumn } from "./table.ts";
import { VALUE_WORDS } from "../../content/value-words.ts";

/** 明細HSJ: a row for each Do result. Our Dos have a column only where this file may say them. */
export function resultsTable({ detail, language }: ExportContent): Table {
  const words = VALUE_WORDS[language];
  const hasOurs = detail.some(({ results }) => results.some(({ ourDos }) => ourDos.length > 0));
  return {
    kind: "results",
    columns: [
      ...COLUMNS,
      ...(hasOurs ? [column("当社Do", "Our Dos", 40)] : []),
      { header: { ja: "ID", en: "ID" }, width: 24, isId: true },
    ],
    rows: detail.flatMap(({ stage, results }) =>
      results.map((result) => [
        STAGE_NAMES[stage][language],
        result.capital,
        result.subdivision,
        result.text,
        words.actor[result.actor],
        result.indicator,
        readValue(result.target),
        readValue(result.due),
        result.owner,
        words.state[result.state],
        ...(hasOurs
          ? [result.ourDos.map(({ text, paid }) => `${text} (${words.paid(paid)})`).join("\n")]
          : []),
        result.id,
      ]),
    ),
  };
}

const COLUMNS: readonly TableColumn[] = [
  column("ステージ", "Stage", 12),
  column("資本", "Capital", 20),
  column("小区分", "Small division", 16),
  column("Do結果", "Do result", 60),
  column("誰のDo", "Whose doing", 14),
  column("指標", "Indicator", 28),
  column("目標", "Target", 18),
  column("いつまでに", "Due", 14),
  column("担い手", "Owner", 18),
  column("状態", "State", 10),
];
