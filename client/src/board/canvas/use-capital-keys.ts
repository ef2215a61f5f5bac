import type { Capital } from "@zentaikan/capital-graph";
import { useBoard } from "../ground/board-context.ts";

export interface CapitalKey {
  readonly capital: Capital;
  /** The digit that places it; null for those after the ninth. */
  readonly key: string | null;
}

/** The capitals that can be placed, each with its key. */
export function useCapitalKeys(): readonly CapitalKey[] {
  const { lineup } = useBoard();
  return lineup.capitals
    .filter(({ retired }) => !retired)
    .map((capital, index) => ({ capital, key: index < 9 ? String(index + 1) : null }));
}
