import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useMemo } from "react";
import { useInbox } from "../api/inbox.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { CopyTable } from "../ui/CopyTable.tsx";
import { leadUpAndDown } from "../ui/lead-up-and-down.ts";
import { useNow } from "../ui/use-now.ts";
import { NewsOfBoards } from "./BoardNews.tsx";
import { CustomerCards } from "./CustomerCards.tsx";
import { customerCells } from "./customer-cells.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import type { HomeView } from "./home-view.ts";
import { NothingFound } from "./NothingFound.tsx";
import { useWindowRows } from "../ui/use-window-rows.ts";

const minuteMs = 60_000;
const ROW_HEIGHT = 150;
/** So many are drawn at once, with no more work than a task has time for. */
const FEW = 16;

interface CustomerListProps {
  /** Those that the view shows, in its order. */
  readonly found: readonly CustomerBody[];
  /** There may be more, on their way. */
  readonly isComing: boolean;
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
  readonly onBoardNear: () => void;
}

export function CustomerList({ found, isComing, view, onChange, onBoardNear }: CustomerListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { zoned } = useWrittenTime();
  const nowMs = useNow(minuteMs);
  const { data: inbox } = useInbox();
  const news = useMemo(
    () => new Map(inbox?.boards.map((board) => [board.boardId, board])),
    [inbox?.boards],
  );
  if (found.length === 0 && !isComing) {
    return <NothingFound view={view} onChange={onChange} />;
  }
  const Shown = view.shape === "cards" ? CustomerCards : CustomerRows;
  return (
    <>
      <NewsOfBoards value={news}>
        <div onKeyDown={moveBetweenBoards}>
          <Shown found={found} isComing={isComing} nowMs={nowMs} onBoardNear={onBoardNear} />
        </div>
      </NewsOfBoards>
      {!isComing && (
        <CopyTable cells={() => customerCells(found, { language, translate }, zoned)} />
      )}
    </>
  );
}

interface ShownCustomers {
  readonly found: readonly CustomerBody[];
  readonly isComing: boolean;
  readonly nowMs: number;
  readonly onBoardNear: () => void;
}

function CustomerRows({ found, isComing, nowMs, onBoardNear }: ShownCustomers) {
  const translate = useTranslate();
  const keys = useMemo(() => found.map(({ id }) => id), [found]);
  const { list, rows, below, onFocus } = useWindowRows<HTMLUListElement>({
    keys,
    estimate: ROW_HEIGHT,
    few: isComing ? 0 : FEW,
  });
  return (
    <ul
      ref={list}
      aria-label={translate("home.title")}
      style={{ paddingBottom: below }}
      onFocus={onFocus}
    >
      {rows.map(({ index, place }) => {
        const customer = found[index];
        if (customer === undefined) return null;
        const shown = { customer, nowMs, onBoardNear };
        return <CustomerRow key={customer.id} {...shown} {...place} />;
      })}
    </ul>
  );
}

const moveBetweenBoards = leadUpAndDown("[data-board-link]");
