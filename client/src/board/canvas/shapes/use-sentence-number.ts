import { useValue } from "tldraw";
import type { Interpretation } from "@zentaikan/capital-graph";
import { useBoard } from "../../ground/board-context.ts";

/** The place of a card in the order in which the sentence speaks; null for a card it leaves out. */
export function useSentenceNumber(cardId: string): number | null {
  const { reading } = useBoard();
  return useValue(
    "sentence number",
    () => sentenceNumbers(reading.current.get()).get(cardId) ?? null,
    [reading, cardId],
  );
}

const known = new WeakMap<Interpretation, ReadonlyMap<string, number>>();

function sentenceNumbers(interpretation: Interpretation): ReadonlyMap<string, number> {
  const { nodes } = interpretation.structure;
  const found =
    known.get(interpretation) ??
    new Map(nodes.flatMap(({ cards }, index) => cards.map((card) => [card, index + 1] as const)));
  known.set(interpretation, found);
  return found;
}
