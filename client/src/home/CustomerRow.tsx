import type { CustomerBody } from "@zentaikan/protocol/customers";
import { memo, useState } from "react";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { classNames } from "../ui/class-names.ts";
import { BoardRow } from "./BoardRow.tsx";
import { CustomerHead } from "./CustomerHead.tsx";
import * as styles from "./customer-list.css.ts";
import { CustomerSheet } from "./CustomerSheet.tsx";
import { MergeCustomers } from "./merge/MergeCustomers.tsx";
import { NewBoard } from "./NewBoard.tsx";
import type { PlaceInWindow } from "../ui/use-window-rows.ts";

interface CustomerRowProps extends PlaceInWindow {
  readonly customer: CustomerBody;
  readonly nowMs: number;
  readonly onBoardNear: () => void;
}

/** A customer at its place, which is another one for all behind whoever comes or goes. */
export function CustomerRow({ customer, nowMs, onBoardNear, ...place }: CustomerRowProps) {
  return (
    <li className={classNames(styles.customer, customer.archived && styles.archived)} {...place}>
      <CustomerWithBoards customer={customer} nowMs={nowMs} onBoardNear={onBoardNear} />
    </li>
  );
}

/** Drawn anew when something of it changes, and not with its place or each row that comes into sight. */
const CustomerWithBoards = memo(function CustomerWithBoards({
  customer,
  nowMs,
  onBoardNear,
}: Omit<CustomerRowProps, keyof PlaceInWindow>) {
  const translate = useTranslate();
  const language = useLanguage();
  const [writing, setWriting] = useState<"sheet" | "merge" | "board" | null>(null);
  const name = customer.name[language];
  const stopWriting = () => setWriting(null);
  return (
    <>
      <CustomerHead
        customer={customer}
        onSheet={() => setWriting("sheet")}
        onMerge={() => setWriting("merge")}
        onNewBoard={() => setWriting("board")}
      />
      <div className={styles.boards}>
        {writing === "sheet" && <CustomerSheet customer={customer} onClose={stopWriting} />}
        {writing === "merge" && <MergeCustomers customer={customer} onClose={stopWriting} />}
        {customer.boards.length > 0 ? (
          <ul className={styles.boards} aria-label={translate("customer.boards", { name })}>
            {customer.boards.map((board) => (
              <BoardRow
                key={board.id}
                board={board}
                isAtRest={customer.archived || board.archived}
                nowMs={nowMs}
                onNear={onBoardNear}
              />
            ))}
          </ul>
        ) : (
          writing !== "board" && <p className={styles.noBoards}>{translate("customer.noBoards")}</p>
        )}
        {writing === "board" && <NewBoard customerId={customer.id} onClose={stopWriting} />}
      </div>
    </>
  );
});
