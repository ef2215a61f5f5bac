import { STAGES, type Interpretation } from "@zentaikan/capital-graph";
import { priceOf } from "../../canvas/depth/price.ts";
import type { Speech } from "../../../messages/translate.ts";
import type { TableLine } from "./arrange-rows.ts";
import { DATA_COLUMNS } from "./data-columns.ts";
import { matrixRows } from "./matrix-rows.ts";

type Cells = readonly (readonly string[])[];

/** The Do results that are shown, in their order, each with its stage and capital. */
export function detailCells(
  lines: readonly TableLine[],
  { language, translate: t }: Speech,
  columns: readonly string[],
): Cells {
  const shown = DATA_COLUMNS.filter((column) => columns.includes(column));
  const heads = shown.map((column) => t(`detail.column.${column}`));
  return [
    [t("table.filter.stage"), t("matrix.capital"), ...heads],
    ...lines.flatMap((line) => {
      if (line.kind !== "row") return [];
      const { node, doResult } = line.row;
      const cells = shown.map((column) => {
        if (column === "state") return t(`detail.state.${doResult.props.state}`);
        if (column !== "ourDos") return doResult.props[column];
        return doResult.props.ourDos
          .map((one) => `${one.text} (${t(`detail.ourDo.${priceOf([one])}`)})`)
          .join("\n");
      });
      return [[t(`board.stage.${node.stage}`), node.label[language], ...cells]];
    }),
  ];
}

const DIRECTIONS = { grow: "●", keep: "→", spend: "↘" } as const;

/** Capitals by stages. */
export function matrixCells(
  interpretation: Interpretation,
  { language, translate: t }: Speech,
): Cells {
  return [
    [t("matrix.capital"), ...STAGES.map((stage) => t(`board.stage.${stage}`))],
    ...matrixRows(interpretation).map(({ capital, cells }) => [
      capital.label[language],
      ...cells.map(({ node }) => (node === null ? "" : DIRECTIONS[node.direction])),
    ]),
  ];
}

/** From where to where, and what each arrow says. */
export function linkCells(
  { structure }: Interpretation,
  ofKey: (key: Interpretation["structure"]["nodes"][number]["key"]) => string,
  { translate: t }: Speech,
): Cells {
  const star = t("matrix.star");
  return [
    [t("table.copy.from"), t("table.copy.says"), t("table.copy.to")],
    ...structure.links.map(({ from, to, kind }) => [
      ofKey(from),
      t(`matrix.sign.${kind}`),
      ofKey(to),
    ]),
    ...structure.starLinks.map(({ from }) => [ofKey(from), t("matrix.sign.cause"), star]),
  ];
}
