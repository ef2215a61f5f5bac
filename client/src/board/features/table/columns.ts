import { useBoard } from "../../ground/board-context.ts";

const COLUMNS = [
  "text",
  "state",
  "indicator",
  "target",
  "due",
  "owner",
  "ourDos",
  "actions",
] as const;

/** Those that there are for whoever looks: of our Dos a guest is given none. */
export function useColumns(): readonly (typeof COLUMNS)[number][] {
  const { internal } = useBoard();
  return internal === null ? COLUMNS.filter((column) => column !== "ourDos") : COLUMNS;
}
