import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment, useMemo, type MouseEvent } from "react";
import { useLocation } from "wouter";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { CopyTable } from "../../ui/CopyTable.tsx";
import { NothingShown } from "../NothingShown.tsx";
import * as page from "../segments-page.css.ts";
import { CUSTOMER_COLUMNS, type CustomerColumn } from "../segments-view.ts";
import { useShownSegments } from "../shown-segments.ts";
import { sortCustomers } from "../sort-customers.ts";
import { customerCells } from "./customer-cells.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import * as styles from "./customers-table.css.ts";
import { ROW_HEIGHT, useTableRows } from "./use-table-rows.ts";

/** Every customer with its pattern, and beside it what does not decide it: industry and size. */
export function CustomersTable() {
  const t = useTranslate();
  const language = useLanguage();
  const { body, view, shown, nameOf, segmentName, change } = useShownSegments();
  const [, navigate] = useLocation();
  const speech = useMemo(() => ({ language, translate: t }), [language, t]);
  const told = useMemo(() => ({ body, nameOf, segmentName }), [body, nameOf, segmentName]);
  const { sort, isDown } = view;
  const places = useMemo(
    () => sortCustomers(body, shown, { view: { sort, isDown }, nameOf }),
    [body, shown, sort, isDown, nameOf],
  );
  const { scroller, isWhole, rows, below, hold } = useTableRows(places.length);
  const onClick = (event: MouseEvent) => {
    const pressed = (event.target as Element).closest<HTMLElement>("a, [data-customer]");
    const customer = pressed?.dataset["customer"];
    if (customer !== undefined) return change({ customer });
    const isWith = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!(pressed instanceof HTMLAnchorElement) || isWith) return;
    event.preventDefault();
    navigate(new URL(pressed.href).pathname);
  };
  if (places.length === 0) return <NothingShown />;
  return (
    <>
      <div className={page.aboveTable} data-on-paper="none">
        <span />
        <CopyTable cells={() => customerCells(places, told, speech)} />
      </div>
      <div className={styles.scroller} ref={scroller} data-whole={isWhole}>
        <table
          className={styles.table}
          aria-label={t("segments.table.customers")}
          aria-rowcount={places.length + 1}
          onClick={onClick}
          onFocus={({ target }) => {
            const row = target.closest<HTMLElement>("[data-row]")?.dataset["row"];
            hold(row === undefined ? -1 : Number(row));
          }}
        >
          <thead className={styles.heads}>
            <tr aria-rowindex={1}>
              {CUSTOMER_COLUMNS.map((column) => (
                <ColumnHead key={column} column={column} />
              ))}
              <th scope="col" className={styles.head} data-on-paper="none">
                {t("segments.column.detail")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, above }) => {
              const place = places[row];
              return place === undefined ? null : (
                <Fragment key={place}>
                  {above > 0 && <Gap height={above * ROW_HEIGHT} />}
                  <CustomerRow place={place} row={row} told={told} speech={speech} />
                </Fragment>
              );
            })}
            {below > 0 && <Gap height={below * ROW_HEIGHT} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** In place of rows that are not there. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0 }} colSpan={CUSTOMER_COLUMNS.length + 1} />
    </tr>
  );
}

/** A press puts the rows in its order, the next one turns it. */
function ColumnHead({ column }: { readonly column: CustomerColumn }) {
  const t = useTranslate();
  const { view, change } = useShownSegments();
  const isSorted = view.sort === column;
  const Arrow = view.isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={column === "name" ? styles.firstHead : styles.head}
      aria-sort={isSorted ? (view.isDown ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        className={styles.sortButton}
        onClick={() => change({ sort: column, isDown: isSorted && !view.isDown })}
      >
        {t(`segments.column.${column}`)}
        {isSorted && <Arrow size={13} aria-hidden />}
      </button>
    </th>
  );
}
