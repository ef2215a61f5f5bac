import type { Drawing } from "@zentaikan/capital-graph";

/** Nobody has drawn anything that boards of this kind are about. */
export function isBlank({ cards, arrows, circulation }: Drawing): boolean {
  const { sectors = [], flows = [] } = circulation ?? {};
  return cards.length + arrows.length + sectors.length + flows.length === 0;
}
