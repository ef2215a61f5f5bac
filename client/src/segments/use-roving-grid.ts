import { useState, type FocusEvent, type KeyboardEvent } from "react";
import { moveInGrid, type GridPlace } from "../ui/move-in-grid.ts";

/** A grid that is one stop for Tab; arrow keys, Home and End move within it, and each place speaks. */
export function useRovingGrid({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}) {
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const at = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };
  return {
    grid: {
      onKeyDown: (event: KeyboardEvent) => {
        const next = moveInGrid(event.key, { ...at, rows, columns });
        if (next === null) return;
        event.preventDefault();
        const found = event.currentTarget.querySelector<HTMLElement | SVGElement>(
          `[data-stop="${next.row} ${next.column}"]`,
        );
        found?.focus();
      },
      onFocus: ({ target }: FocusEvent) => {
        const [row, column] = (target.getAttribute("data-stop") ?? "").split(" ").map(Number);
        if (row !== undefined && column !== undefined) setPlace({ row, column });
      },
    },
    stop: ({ row, column }: GridPlace) => ({
      "data-stop": `${row} ${column}`,
      tabIndex: row === at.row && column === at.column ? 0 : -1,
    }),
  };
}
