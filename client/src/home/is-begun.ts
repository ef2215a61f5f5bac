import type { BoardBody } from "@zentaikan/protocol/http";

/** Whether a board says something yet: on capitals, that one grows; on circulation, by its lights. */
export function isBegun({ kind, reading }: Pick<BoardBody, "kind" | "reading">): boolean {
  if (reading === null) return false;
  if (kind === "capital") return reading.cells.length > 0;
  return Object.values(reading.lights).some(Boolean);
}
