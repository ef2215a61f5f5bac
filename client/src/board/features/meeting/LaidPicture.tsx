import { useMemo } from "react";
import type { CapitalLineup, LaidItem } from "@zentaikan/capital-graph";
import type { RoadBody } from "@zentaikan/protocol/meetings";
import type { Heat } from "../../../ui/structure/DrawnStructure.tsx";
import { DrawnRoad } from "./DrawnRoad.tsx";
import { ownKeys } from "./item-words.ts";

/** So many arrows, those that most people drew, can still be told apart. */
const MOST_LINKS = 60;

/** All roads in one picture: the more people drew something, the stronger it stands there. */
export function LaidPicture({
  items,
  roads,
  lineup,
}: {
  /** What most have first. */
  readonly items: readonly LaidItem[];
  /** How many there are. */
  readonly roads: number;
  readonly lineup: CapitalLineup;
}) {
  const { road, heat } = useMemo(() => pictureOf(items, roads, lineup), [items, roads, lineup]);
  return <DrawnRoad road={road} lineup={lineup} heat={heat} />;
}

function pictureOf(items: readonly LaidItem[], roads: number, lineup: CapitalLineup) {
  const own = ownKeys(lineup);
  const heat = new Map<string, Heat>();
  const nodes: string[] = [];
  const links: RoadBody["links"] = [];
  for (const { item, by } of items) {
    const key = item.kind === "node" ? own(item.id) : `${own(item.from)}>${own(item.to)}`;
    if (item.kind === "node") nodes.push(key);
    else if (links.length === MOST_LINKS || heat.has(key)) continue;
    else links.push({ from: own(item.from), to: own(item.to), sign: item.sign });
    heat.set(key, { some: by.length, share: by.length / roads });
  }
  return { road: { nodes, links }, heat };
}
