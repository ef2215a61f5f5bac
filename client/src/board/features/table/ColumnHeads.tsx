import { ArrowDown, ArrowUp, Lock } from "lucide-react";
import { useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { useBoardPart } from "../../ground/board-context.ts";
import { useColumns } from "./columns.ts";
import * as styles from "./detail-table.css.ts";
import { SHOWN_TABLE } from "./table-part.ts";

/** What stands in each column; a press puts the rows in its order, the next turns it, a third leaves it. */
export function ColumnHeads() {
  const t = useTranslate();
  const columns = useColumns();
  const shown = useBoardPart(SHOWN_TABLE);
  const { sort, isDown } = useValue(shown.view);
  return (
    <thead className={styles.heads}>
      <tr>
        {columns.map((column) => {
          if (column === "actions") {
            return (
              <th key={column} scope="col" className={styles.columnHead}>
                {t("detail.column.actions")}
              </th>
            );
          }
          const isSorted = sort === column;
          const Arrow = isDown ? ArrowDown : ArrowUp;
          return (
            <th
              key={column}
              scope="col"
              className={styles.columnHead}
              data-column-head={column}
              aria-sort={isSorted ? (isDown ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                className={styles.sortButton}
                onClick={() => {
                  if (!isSorted) shown.change({ sort: column, isDown: false });
                  else if (isDown) shown.change({ sort: "place", isDown: false });
                  else shown.change({ isDown: true });
                }}
              >
                {column === "ourDos" && (
                  <Lock className={styles.lock} size={12} strokeWidth={2} aria-hidden />
                )}
                {t(`detail.column.${column}`)}
                {isSorted && <Arrow size={13} aria-hidden />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
