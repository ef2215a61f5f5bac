import { GAP_WORDS, VIEWPOINTS } from "@zentaikan/capital-graph";
import type { Speech } from "../messages/translate.ts";
import { contributionWords } from "./contribution-words.ts";
import { contributionOf, type RelationshipRow } from "./relationship-row.ts";
import { stepWords } from "./relationship-words.ts";

/** The table as cells for a spreadsheet, the names of its columns first. */
export function rowCells(
  rows: readonly RelationshipRow[],
  speech: Speech,
): readonly (readonly string[])[] {
  const { language, translate: t } = speech;
  const heads = [
    t("relations.customer"),
    ...VIEWPOINTS.flatMap((side) => [
      t(`relation.side.${side}`),
      t("relation.since", { day: "" }).trim(),
    ]),
    t("relations.steps"),
    t("contribution.capitals"),
    t("contribution.supported"),
    t("detail.ourDos"),
    t("relations.missing"),
  ];
  return [heads, ...rows.map(cellsOf)];

  function cellsOf(row: RelationshipRow): string[] {
    const { customer, sides, gaps } = row;
    const known = contributionOf(row);
    const contribution = known && contributionWords(known, speech);
    return [
      customer.name[language],
      ...VIEWPOINTS.flatMap((side) => [String(sides[side]?.level ?? ""), sides[side]?.since ?? ""]),
      customer.points.map((point) => stepWords(point, speech)).join("; "),
      contribution?.capitals ?? "",
      contribution?.shares ?? "",
      contribution?.prices ?? "",
      (gaps ?? []).map((gap) => GAP_WORDS[gap][language]).join(t("reading.and")),
    ];
  }
}
