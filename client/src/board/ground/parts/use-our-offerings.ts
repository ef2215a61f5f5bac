import type { OfferingsBody } from "@zentaikan/protocol/relationships";
import { useBoardsDoor } from "../../../api/boards.ts";
import { useOfferings } from "../../../api/relationships.ts";
import { useBoard } from "../board-context.ts";

interface OurOfferings {
  readonly customerId: string;
  readonly boards: OfferingsBody;
}

/** What we offer the customer of this board, board by board; null for a guest, and until it is here. */
export function useOurOfferings(): OurOfferings | null {
  const { boardId, internal } = useBoard();
  const { data: opened } = useBoardsDoor(boardId);
  const customerId = (internal !== null && opened?.customerId) || null;
  const { data: boards } = useOfferings(customerId);
  return customerId === null || boards === undefined ? null : { customerId, boards };
}
