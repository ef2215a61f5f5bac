import type { Interpretation, Language } from "@zentaikan/capital-graph";

/** From whom to whom a flow leads; null for one that hangs loose. */
export function flowWords(
  id: string,
  { structure }: Pick<Interpretation, "structure">,
  language: Language,
): string | null {
  const { flows = [], sectors = [] } = structure.circulation ?? {};
  const flow = flows.find((one) => one.id === id);
  if (flow === undefined) return null;
  const [from, to] = [flow.from, flow.to].map(
    (key) => sectors.find((sector) => sector.key === key)?.label[language] ?? "",
  );
  return `${from} → ${to}`;
}
