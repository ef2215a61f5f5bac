import type { CapitalId, CapitalLineup, Language } from "@zentaikan/capital-graph";

/** What a lineup calls a capital; the id where it has none of it, or is not known yet. */
export function capitalName(
  lineup: Pick<CapitalLineup, "capitals"> | undefined,
  id: CapitalId,
  language: Language,
): string {
  return lineup?.capitals.find((capital) => capital.id === id)?.label[language] ?? id;
}
