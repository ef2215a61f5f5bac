import type { CustomerBody } from "@zentaikan/protocol/customers";
import type { KeyboardEvent } from "react";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { CopyTable } from "../ui/CopyTable.tsx";
import { useNow } from "../ui/use-now.ts";
import { customerCells } from "./customer-cells.ts";
import { CustomerRow } from "./CustomerRow.tsx";
import type { HomeView } from "./home-view.ts";
import { NothingFound } from "./NothingFound.tsx";

const minuteMs = 60_000;

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
  return (
    <>
      <ul aria-label={translate("home.title")} onKeyDown={moveBetweenBoards}>
        {found.map((customer) => (
          <CustomerRow
            key={customer.id}
            customer={customer}
            nowMs={nowMs}
            onBoardNear={onBoardNear}
          />
        ))}
      </ul>
      <CopyTable cells={() => customerCells(found, { language, translate }, zoned)} />
    </>
  );
}

/** Arrow keys lead from board to board; Tab still visits everything between. */
function moveBetweenBoards(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-board-link]")];
  const place = links.findIndex((link) => link === event.target);
  if (step === 0 || place === -1) return;
  event.preventDefault();
  links[place + step]?.focus();
}
