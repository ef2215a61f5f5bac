import { useValue } from "tldraw";
import { useBoard } from "../../ground/board-context.ts";

/** The place of a card in the order in which the sentence speaks; null for a card it leaves out. */
export function useSentenceNumber(cardId: string): number | null {
  const { reading } = useBoard();
  return useValue(
    "sentence number",
    () => {
      const { nodes } = reading.current.get().structure;
      const index = nodes.findIndex(({ cards }) => cards.includes(cardId));
      return index === -1 ? null : index + 1;
    },
    [reading, cardId],
  );
}
