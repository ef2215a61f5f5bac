import { useTranslate } from "../../messages/language.ts";
import { useShownSegments } from "../shown-segments.ts";
import { TwinTable } from "../TwinTable.tsx";
import { differenceOf, type ToldPatterns } from "./drawn-patterns.ts";
import { FEWEST_TOLD, toldCount } from "../segmentation-model.ts";

/** Of every structure the one that is nearest to it. */
export function ClosenessTable({ patterns, nearest, namesOf, segmentOf }: ToldPatterns) {
  const t = useTranslate();
  const { body } = useShownSegments();
  const rows = patterns.map((pattern, row) => {
    const other = nearest[row] ?? null;
    const difference = other === null ? null : differenceOf(pattern.form, other.form);
    const rest = [
      other === null ? "" : namesOf(other),
      difference === null ? "" : t(`segments.band.${difference.band}`),
      difference === null ? "" : t("segments.map.differences", { count: difference.parts }),
    ];
    const segment = segmentOf(pattern);
    const size = body.found?.segments[pattern.segment ?? -1]?.count ?? FEWEST_TOLD;
    return {
      key: pattern.key,
      cells: [namesOf(pattern), segment, ...rest],
      copied: [namesOf(pattern), size < FEWEST_TOLD ? toldCount(size, t) : segment, ...rest],
    };
  });
  return (
    <TwinTable
      label={t("segments.map.label")}
      columns={[
        t("segments.map.structure"),
        t("segments.column.segment"),
        t("segments.map.nearest"),
        t("segments.detail.distanceColumn"),
        t("segments.map.how"),
      ]}
      rows={rows}
    />
  );
}
