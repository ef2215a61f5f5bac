import type { CustomerBody } from "@zentaikan/protocol/customers";

/** What "show archived" would bring back: archived customers, and archived boards of the others. */
export function countArchived(customers: readonly CustomerBody[]): number {
  return customers
    .map(({ archived, boards }) => (archived ? 1 : boards.filter((board) => board.archived).length))
    .reduce((sum, count) => sum + count, 0);
}
