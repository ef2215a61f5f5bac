import type { Awareness } from "y-protocols/awareness";

/** Up to so many people each frame of a drag is sent and shown; with more, fewer a second have to do. */
const fewPeople = 6;

export function isCrowded(awareness: Awareness): boolean {
  return awareness.getStates().size > fewPeople;
}
