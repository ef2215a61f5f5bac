import { useEffect } from "react";
import { useBoard } from "../../ground/board-context.ts";
import { useOurOfferings } from "../../ground/parts/use-our-offerings.ts";

/** Lets the reading know what we offer, where the customer has a board on capitals: for our team. */
export function OfferingsInReading(): null {
  const { reading } = useBoard();
  const ours = useOurOfferings();
  useEffect(() => {
    const capitals = ours?.boards.filter(({ kind }) => kind === "capital") ?? [];
    const offerings = capitals.flatMap((board) => board.offerings);
    reading.setOfferings(capitals.length === 0 ? null : offerings);
  }, [reading, ours?.boards]);
  return null;
}
