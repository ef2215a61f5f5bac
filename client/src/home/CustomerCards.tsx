import type { CustomerBody } from "@zentaikan/protocol/customers";
import { useLayoutEffect, useMemo, useState, type RefObject } from "react";
import { useTranslate } from "../messages/language.ts";
import { cardRow } from "./customer-cards.css.ts";
import { CustomerCard } from "./CustomerCard.tsx";
import { useWindowRows } from "../ui/use-window-rows.ts";

interface CustomerCardsProps {
  readonly found: readonly CustomerBody[];
  readonly isComing: boolean;
  readonly nowMs: number;
  readonly onBoardNear: () => void;
}

/** As wide as a strip and its margins. */
const CARD_WIDTH = 296;
const GAP = 16;
const CARD_HEIGHT = 330;
const FEW_LINES = 5;

/** Customers beside each other, each with what speaks for it. */
export function CustomerCards({ found, isComing, nowMs, onBoardNear }: CustomerCardsProps) {
  const translate = useTranslate();
  const [columns, setColumns] = useState(3);
  const lines = useMemo(
    () =>
      Array.from({ length: Math.ceil(found.length / columns) }, (_, line) =>
        found.slice(line * columns, (line + 1) * columns),
      ),
    [found, columns],
  );
  const keys = useMemo(() => lines.map(([first]) => first?.id ?? ""), [lines]);
  const { list, rows, below, onFocus } = useWindowRows<HTMLDivElement>({
    keys,
    estimate: CARD_HEIGHT,
    few: isComing ? 0 : FEW_LINES,
  });
  useColumns(list, setColumns);
  return (
    <div
      ref={list}
      role="list"
      aria-label={translate("home.title")}
      style={{ paddingBottom: below }}
      onFocus={onFocus}
    >
      {rows.map(({ index, place }) => {
        const { "aria-posinset": _place, "aria-setsize": _size, ...line } = place;
        return (
          <div
            key={lines[index]?.[0]?.id}
            role="none"
            className={cardRow}
            {...line}
            style={{ ...line.style, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
          >
            {lines[index]?.map((customer, column) => (
              <CustomerCard
                key={customer.id}
                customer={customer}
                place={index * columns + column + 1}
                among={found.length}
                nowMs={nowMs}
                onBoardNear={onBoardNear}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function useColumns(list: RefObject<HTMLElement | null>, onChange: (columns: number) => void) {
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return undefined;
    const measure = () => {
      onChange(Math.max(1, Math.floor((current.clientWidth + GAP) / (CARD_WIDTH + GAP))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    measure();
    return () => observer.disconnect();
  }, [list, onChange]);
}
