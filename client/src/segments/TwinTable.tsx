import { useTranslate } from "../messages/language.ts";
import { CopyTable } from "../ui/CopyTable.tsx";
import * as styles from "./segments-page.css.ts";

interface TwinTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly TwinRow[];
  /** Columns that hold numbers. */
  readonly numeric?: readonly number[];
}

interface TwinRow {
  readonly key: string;
  /** The first one names the row. */
  readonly cells: readonly string[];
  /** As they may leave the page, where that is something else [SP8]. */
  readonly copied?: readonly string[];
}

/** Longer lists are for the spreadsheet that they are copied into. */
const MOST_ROWS = 300;

/** What a picture shows, in rows. */
export function TwinTable({ label, columns, rows, numeric = [] }: TwinTableProps) {
  const t = useTranslate();
  const left = rows.length - MOST_ROWS;
  const look = (column: number) =>
    numeric.includes(column) ? { className: styles.number } : undefined;
  return (
    <>
      <div className={styles.aboveTable} data-on-paper="none">
        <span />
        <CopyTable cells={() => [columns, ...rows.map(({ cells, copied }) => copied ?? cells)]} />
      </div>
      <div className={styles.scroll}>
        <table className={styles.twin} aria-label={label}>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={column} scope="col" {...look(at)}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ key, cells: [head, ...cells] }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a column is its place
                  <td key={at} {...look(at + 1)}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p className={styles.quiet}>{t("segments.more", { count: left })}</p>}
    </>
  );
}
