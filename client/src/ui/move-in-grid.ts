/** A place in a grid, counted from zero. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads in a grid of buttons that is one stop for Tab; null for a key that leads
 * nowhere. At an edge one stays.
 */
export function moveInGrid(
  key: string,
  { row, column, rows, columns }: GridPlace & { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const right = Math.min(column + 1, columns - 1);
  const down = Math.min(row + 1, rows - 1);
  if (key === "ArrowRight") return { row, column: right };
  if (key === "ArrowLeft") return { row, column: Math.max(column - 1, 0) };
  if (key === "ArrowDown") return { row: down, column };
  if (key === "ArrowUp") return { row: Math.max(row - 1, 0), column };
  if (key === "Home") return { row, column: 0 };
  if (key === "End") return { row, column: columns - 1 };
  return null;
}
