import type { LevelNameBody } from "@zentaikan/protocol/relationships";
import { useMemo, useState } from "react";
import { useTranslate } from "../messages/language.ts";
import { leadUpAndDown } from "../ui/lead-up-and-down.ts";
import { useWindowRows } from "../ui/use-window-rows.ts";
import { AssessDialog } from "./AssessDialog.tsx";
import type { TimeSpan } from "./level-steps.ts";
import { YearAxis } from "./LevelSteps.tsx";
import type { RelationshipRow } from "./relationship-row.ts";
import { RelationshipLine } from "./RelationshipLine.tsx";
import * as styles from "./relationships.css.ts";

const ROW_HEIGHT = 96;
/** Up to so many rows all are there. */
const FEW = 40;

interface RelationshipTableProps {
  readonly rows: readonly RelationshipRow[];
  readonly levels: readonly LevelNameBody[];
  readonly span: TimeSpan;
  readonly inWords: boolean;
  /** There are more of them, on their way. */
  readonly isComing: boolean;
}

/** A row a customer, on one time. Of thousands, those in sight are there, and on paper all of them. */
export function RelationshipTable({
  rows,
  levels,
  span,
  inWords,
  isComing,
}: RelationshipTableProps) {
  const t = useTranslate();
  const [assessed, setAssessed] = useState<string | null>(null);
  const keys = useMemo(() => rows.map(({ customer }) => customer.id), [rows]);
  const {
    list,
    rows: seen,
    below,
    onFocus,
  } = useWindowRows<HTMLDivElement>({
    keys,
    estimate: ROW_HEIGHT,
    few: isComing ? 0 : FEW,
  });
  const chosen = rows.find(({ customer }) => customer.id === assessed)?.customer;
  return (
    <div role="table" aria-label={t("relations.title")} aria-rowcount={rows.length + 1}>
      <div role="row" aria-rowindex={1} className={styles.columns}>
        <span role="columnheader">{t("relations.customer")}</span>
        <span role="columnheader">{t("relation.side.customer")}</span>
        <span role="columnheader">{t("relation.side.ourGuess")}</span>
        <span role="columnheader">
          {t("relations.steps")}
          {!inWords && <YearAxis span={span} />}
        </span>
        <span role="columnheader">{t("relations.contribution")}</span>
        <span role="columnheader">{t("relations.missing")}</span>
      </div>
      <div
        ref={list}
        role="rowgroup"
        style={{ paddingBottom: below }}
        onFocus={onFocus}
        onKeyDown={moveBetweenRows}
      >
        {seen.map(({ index, place }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const { "aria-posinset": _place, "aria-setsize": _size, ...placed } = place;
          return (
            <div
              key={row.customer.id}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              {...placed}
            >
              <RelationshipLine
                row={row}
                levels={levels}
                span={span}
                inWords={inWords}
                onAssess={setAssessed}
              />
            </div>
          );
        })}
      </div>
      {!inWords && <p className={styles.legend}>{t("relations.legend")}</p>}
      {chosen !== undefined && <AssessDialog customer={chosen} onClose={() => setAssessed(null)} />}
    </div>
  );
}

const moveBetweenRows = leadUpAndDown("[data-assess]");
