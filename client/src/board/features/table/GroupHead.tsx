import { useValue } from "tldraw";
import type { GrowthNode, Interpretation } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoardPart } from "../../ground/board-context.ts";
import { CapitalInitial } from "../../ground/parts/CapitalInitial.tsx";
import { STATES } from "../../canvas/depth/state-icons.ts";
import { useColumns } from "./columns.ts";
import * as styles from "./detail-table.css.ts";
import { SHOWN_TABLE } from "./table-part.ts";

/** What the rows below have in common. */
export function GroupHead({
  value,
  node,
  count,
  interpretation,
}: {
  readonly value: string;
  readonly node: GrowthNode;
  readonly count: number;
  readonly interpretation: Interpretation;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const columns = useColumns();
  const { group } = useValue(useBoardPart(SHOWN_TABLE).view);
  const capital = interpretation.lineup.capitals.find(({ id }) => id === node.capital);
  const state = STATES.find((one) => one === value);
  const isOfCapital = group === "capital";
  const words = isOfCapital
    ? (capital?.label[language] ?? node.label[language])
    : group === "state" && state !== undefined
      ? t(`detail.state.${state}`)
      : value || t("table.unfilled");
  return (
    <th scope="rowgroup" colSpan={columns.length} className={styles.nodeHead}>
      <span className={styles.nodeName}>
        {isOfCapital && capital !== undefined && <CapitalInitial capital={capital} />}
        {words}
        <span className={styles.share}>{t("table.count", { count })}</span>
      </span>
    </th>
  );
}
