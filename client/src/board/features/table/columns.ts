import { useBoard } from "../../ground/board-context.ts";
import { DATA_COLUMNS } from "./data-columns.ts";

const COLUMNS = [...DATA_COLUMNS, "actions"] as const;

/** Those that there are for whoever looks: of our Dos a guest is given none. */
export function useColumns(): readonly (typeof COLUMNS)[number][] {
  const { internal } = useBoard();
  return internal === null ? COLUMNS.filter((column) => column !== "ourDos") : COLUMNS;
}
