import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { BoardBody } from "@zentaikan/protocol/http";
import { memo, useState } from "react";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { classNames } from "../ui/class-names.ts";
import { AgreementMark } from "./AgreementMark.tsx";
import { standingAgreement, standingBoard } from "./agreement-state.ts";
import { boardPath } from "./board-path.ts";
import { BoardNews } from "./BoardNews.tsx";
import { CapitalStrip } from "./CapitalStrip.tsx";
import * as styles from "./customer-cards.css.ts";
import { CustomerHead } from "./CustomerHead.tsx";
import { archivedStrip } from "./customer-list.css.ts";
import { CustomerSheet } from "./CustomerSheet.tsx";
import { isBegun } from "./is-begun.ts";
import { KindMark } from "./KindMark.tsx";
import { keepStarTogether } from "./keep-star-together.ts";
import { MergeCustomers } from "./merge/MergeCustomers.tsx";
import { NewBoard } from "./NewBoard.tsx";

interface CustomerCardProps {
  readonly customer: CustomerBody;
  readonly place: number;
  readonly among: number;
  readonly nowMs: number;
  readonly onBoardNear: () => void;
}

/** A customer at its place, which is another one for all behind whoever comes or goes. */
export function CustomerCard({ place, among, onBoardNear, ...shown }: CustomerCardProps) {
  return (
    <div
      role="listitem"
      aria-posinset={place}
      aria-setsize={among}
      className={classNames(styles.card, shown.customer.archived && styles.archivedCard)}
      onPointerMove={onBoardNear}
      onFocus={onBoardNear}
    >
      <CustomerAtAGlance {...shown} />
    </div>
  );
}

/** The board that speaks for a customer, and how many others there are. */
const CustomerAtAGlance = memo(function CustomerAtAGlance({
  customer,
  nowMs,
}: Pick<CustomerCardProps, "customer" | "nowMs">) {
  const translate = useTranslate();
  const [writing, setWriting] = useState<"sheet" | "merge" | "board" | null>(null);
  const board =
    standingBoard(customer) ??
    customer.boards.find(({ archived }) => !archived) ??
    customer.boards[0];
  const stopWriting = () => setWriting(null);
  return (
    <>
      <CustomerHead
        customer={customer}
        onSheet={() => setWriting("sheet")}
        onMerge={() => setWriting("merge")}
        onNewBoard={() => setWriting("board")}
      />
      {writing === "sheet" && <CustomerSheet customer={customer} onClose={stopWriting} />}
      {writing === "merge" && <MergeCustomers customer={customer} onClose={stopWriting} />}
      {writing === "board" && <NewBoard customerId={customer.id} onClose={stopWriting} />}
      {board === undefined ? (
        <p className={styles.cardBlank}>{translate("customer.noBoards")}</p>
      ) : (
        <StandingBoard customer={customer} board={board} nowMs={nowMs} />
      )}
    </>
  );
});

interface StandingBoardProps {
  readonly customer: CustomerBody;
  readonly board: BoardBody;
  readonly nowMs: number;
}

function StandingBoard({ customer, board, nowMs }: StandingBoardProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { since } = useWrittenTime();
  const others = customer.boards.length - 1;
  const { reading } = board;
  const isBlank = reading === null || !isBegun(board);
  return (
    <>
      <div className={customer.archived || board.archived ? archivedStrip : undefined}>
        {board.kind === "capital" && <CapitalStrip cells={reading?.cells ?? []} />}
      </div>
      <p className={isBlank ? styles.cardBlank : styles.cardSentence}>
        <Link href={boardPath(board)} className={styles.cardLink} data-board-link>
          {isBlank ? translate("boardRow.blank") : keepStarTogether(reading.sentence[language])}
        </Link>
      </p>
      <div className={styles.cardFoot}>
        <KindMark kind={board.kind} />
        <AgreementMark agreement={standingAgreement(customer)} />
        {customer.boards.map(({ id }) => (
          <BoardNews key={id} boardId={id} />
        ))}
        <span className={styles.cardBoard} title={boardTitle(board, translate)}>
          {others > 0
            ? translate("card.others", { title: boardTitle(board, translate), count: others })
            : boardTitle(board, translate)}
        </span>
        <time dateTime={board.updatedAt}>{since(board.updatedAt, nowMs)}</time>
      </div>
    </>
  );
}
