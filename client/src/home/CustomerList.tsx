import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useMemo } from "react";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { CopyTable } from "../ui/CopyTable.tsx";
import { leadUpAndDown } from "../ui/lead-up-and-down.ts";
import { useNow } from "../ui/use-now.ts";
import { CustomerCards } from "./CustomerCards.tsx";
import { customerCells } from "./customer-cells.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import type { HomeView } from "./home-view.ts";
import { NothingFound } from "./NothingFound.tsx";
import { useWindowRows } from "../ui/use-window-rows.ts";

const minuteMs = 60_000;
const ROW_HEIGHT = 150;

interface CustomerListProps {
  /** Those that the view shows, in its order. */
  readonly found: readonly CustomerBody[];
  readonly view: HomeView;
  readonly onChange: (view: HomeView) => void;
  readonly onBoardNear: () => void;
}

export function CustomerList({ found, view, onChange, onBoardNear }: CustomerListProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { zoned } = useWrittenTime();
  const nowMs = useNow(minuteMs);
  if (found.length === 0) {
    return <NothingFound view={view} onChange={onChange} />;
  }
  const Shown = view.shape === "cards" ? CustomerCards : CustomerRows;
  return (
    <>
      <div onKeyDown={moveBetweenBoards}>
        <Shown found={found} nowMs={nowMs} onBoardNear={onBoardNear} />
      </div>
      <CopyTable cells={() => customerCells(found, { language, translate }, zoned)} />
    </>
  );
}

interface ShownCustomers {
  readonly found: readonly CustomerBody[];
  readonly nowMs: number;
  readonly onBoardNear: () => void;
}

function CustomerRows({ found, nowMs, onBoardNear }: ShownCustomers) {
  const translate = useTranslate();
  const keys = useMemo(() => found.map(({ id }) => id), [found]);
  const { list, rows, below, onFocus } = useWindowRows<HTMLUListElement>({
    keys,
    estimate: ROW_HEIGHT,
    few: 60,
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
