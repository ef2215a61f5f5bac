import type { CanonicalForm } from "./canonical-form.ts";

/** The beat in which each capital that grows at all grows first. */
export function firstGrowth({ nodes }: CanonicalForm): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const node of nodes) {
    if (!node.endsWith("+")) continue;
    const capital = node.slice(2, -1);
    first.set(capital, Math.min(first.get(capital) ?? Infinity, Number(node[0])));
  }
  return first;
}
