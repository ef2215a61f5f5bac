import type { Stage } from "@zentaikan/capital-graph";
import type { DraftLink } from "./draft.ts";

/**
 * A stage for each node: its own where it states one, else one beat after the latest of what makes
 * it grow. Kahn's order, each link once; what lies on a ring goes in the order of the file.
 */
export function chooseStages(
  nodes: readonly { readonly id: string; readonly stage: Stage | null }[],
  links: readonly DraftLink[],
): ReadonlyMap<string, Stage> {
  const known = new Set(nodes.map(({ id }) => id));
  const causes = links.filter(
    ({ from, to, kind }) => kind !== "reinvest" && from !== to && known.has(from) && known.has(to),
  );
  const following = Map.groupBy(causes, ({ from }) => from);
  const waiting = new Map<string, number>();
  for (const { to } of causes) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const stated = new Map(nodes.map(({ id, stage }) => [id, stage]));
  const stages = new Map<string, Stage>();
  const earliest = new Map<string, Stage>();
  const queue = nodes.filter(({ id }) => !waiting.has(id)).map(({ id }) => id);
  for (const { id } of nodes) {
    settle();
    if (!stages.has(id)) queue.push(id);
  }
  settle();
  return stages;

  function settle(): void {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (stages.has(id)) continue;
      const stage = stated.get(id) ?? earliest.get(id) ?? 1;
      stages.set(id, stage);
      for (const { to } of following.get(id) ?? []) {
        const after = stage === 1 ? 2 : 3;
        if (after > (earliest.get(to) ?? 1)) earliest.set(to, after);
        const left = (waiting.get(to) ?? 1) - 1;
        waiting.set(to, left);
        if (left === 0) queue.push(to);
      }
    }
  }
}
