import { useValue } from "tldraw";
import { useBoard } from "../../ground/board-context.ts";

/** How a record stands while something is highlighted: lit itself, or faded so that others show. */
export type Emphasis = "none" | "lit" | "faded";

export function useEmphasis(recordId: string): Emphasis {
  const { highlight } = useBoard();
  return useValue(
    "emphasis",
    () => {
      const lit = highlight.current.get();
      if (lit === null) return "none";
      return lit.has(recordId) ? "lit" : "faded";
    },
    [highlight, recordId],
  );
}
