import { useEffect } from "react";
import { useLineups } from "../../../api/lineups.ts";
import { newerLineup } from "../../../proposals/newest-lineup.ts";
import { useBoard } from "../../ground/board-context.ts";

/** Lets the board's findings know that its lineup has a newer version (V36), for those who may switch it. */
export function LineupNewer(): null {
  const { abilities, lineup, reading } = useBoard();
  const { data: histories } = useLineups();
  const maySwitch = abilities.includes("change");
  const isOld = maySwitch && histories !== undefined && newerLineup(histories, lineup) !== null;
  useEffect(() => reading.setLineupOld(isOld), [reading, isOld]);
  return null;
}
