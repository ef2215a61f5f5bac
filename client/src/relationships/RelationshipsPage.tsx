import type { RelatedCustomerBody } from "@zentaikan/protocol/relationships";
import { useCallback, useMemo, type ReactNode } from "react";
import { useBegunRelationships, useRelationships } from "../api/relationships.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { PlainPage } from "../session/PlainPage.tsx";
import { CopyTable } from "../ui/CopyTable.tsx";
import { LoadingPage } from "../ui/LoadingPage.tsx";
import { usePageTitle } from "../ui/page-title.ts";
import type { Sliced } from "../ui/sliced.ts";
import { UnreachablePage } from "../ui/UnreachablePage.tsx";
import { useNow } from "../ui/use-now.ts";
import { useSliced } from "../ui/use-sliced.ts";
import { arrangeRows } from "./arrange-rows.ts";
import { LevelNames } from "./LevelNames.tsx";
import { spanOf } from "./level-steps.ts";
import { relationshipRow, type RelationshipRow } from "./relationship-row.ts";
import { RelationshipsHead } from "./RelationshipsHead.tsx";
import * as styles from "./relationships.css.ts";
import { RelationshipTable } from "./RelationshipTable.tsx";
import { rowCells } from "./row-cells.ts";
import { useRelationshipsView } from "./use-relationships-view.ts";

const hourMs = 60 * 60 * 1000;
const NOBODY: readonly RelatedCustomerBody[] = [];
const NO_ROWS: readonly RelationshipRow[] = [];

/** How near we are to every customer, over time, and what our Dos support there (関係). */
export function RelationshipsPage({ tools }: { readonly tools: ReactNode }) {
  const t = useTranslate();
  const language = useLanguage();
  const { data: whole, isError, refetch } = useRelationships();
  const begun = useBegunRelationships();
  const data = whole ?? begun;
  const isComing = whole === undefined;
  const [view, setView] = useRelationshipsView();
  const nowMs = useNow(hourMs);
  const customers = data?.customers ?? NOBODY;
  const rows = useSliced(useCallback(() => readRows(customers), [customers]));
  const shown = useSliced(
    useCallback(() => arrangeRows(rows ?? NO_ROWS, view, language), [rows, view, language]),
  );
  const { from, to } = useMemo(() => spanOf(customers, nowMs), [customers, nowMs]);
  // The same as long as it says the same: with another one all rows are drawn anew.
  const span = useMemo(() => ({ from, to }), [from, to]);
  usePageTitle(t("relations.title"));
  if (data === undefined && isError) return <UnreachablePage onRetry={() => void refetch()} />;
  if (rows === null || shown === null) return <LoadingPage />;
  return (
    <PlainPage tools={tools} isWideOnPaper>
      <div className={styles.parts}>
        <RelationshipsHead
          rows={rows}
          isComing={isComing}
          shownCount={shown.length}
          view={view}
          onChange={setView}
        />
        {data === undefined ? null : shown.length === 0 && !isComing ? (
          <p className={styles.quiet}>
            {t(rows.length === 0 ? "relations.noCustomers" : "relations.nothing")}
          </p>
        ) : (
          <>
            <RelationshipTable
              rows={shown}
              levels={data.levels}
              span={span}
              inWords={view.inWords}
              isComing={isComing}
            />
            {!isComing && (
              <div>
                <CopyTable cells={() => rowCells(shown, { language, translate: t })} />
              </div>
            )}
          </>
        )}
        {data !== undefined && <LevelNames levels={data.levels} />}
      </div>
    </PlainPage>
  );
}

function* readRows(customers: readonly RelatedCustomerBody[]): Sliced<readonly RelationshipRow[]> {
  const rows: RelationshipRow[] = [];
  for (const [at, customer] of customers.entries()) {
    if (at % fewAtOnce === 0) yield;
    rows.push(relationshipRow(customer));
  }
  return rows;
}

const fewAtOnce = 64;
