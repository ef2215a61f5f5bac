import { amountWords } from "@zentaikan/board-model/amount-words";
import { circulationRows, type Interpretation } from "@zentaikan/capital-graph";
import type { Speech } from "../../../messages/translate.ts";

/** From whom to whom flows what, for how much, given for what, and which panels tell of it. */
export function flowCells(
  { structure }: Pick<Interpretation, "structure">,
  { language, translate: t }: Speech,
): readonly (readonly string[])[] {
  if (structure.circulation === undefined) return [];
  return [
    [
      t("flowTable.from"),
      t("flow.kind"),
      t("flow.text"),
      t("flowTable.to"),
      t("flow.amount"),
      t("flow.price"),
      t("flow.inReturnFor"),
      t("flowTable.answers"),
      t("story.title"),
    ],
    ...circulationRows(structure.circulation).flows.map(
      ({ flow, from, to, kind, returns, answers, panels }) => [
        from[language],
        kind[language],
        flow.text,
        to[language],
        flow.amount === null ? "" : amountWords(flow.amount, flow.unit, language),
        flow.family === "real" ? t(`flow.price.${flow.price}`) : "",
        returns?.[language] ?? "",
        answers.map((answer) => answer[language]).join("\n"),
        panels.join(", "),
      ],
    ),
  ];
}
