import { type CapitalId, nodeKey, type Stage } from "@zentaikan/capital-graph";

/** A capital in a beat, as roads and votes name it: `1.hum+`. */
interface RoadNode {
  readonly key: string;
  readonly stage: Stage;
  readonly capital: CapitalId;
  readonly direction: "grow" | "keep" | "spend";
}

const DIRECTIONS = { "+": "grow", "=": "keep", "-": "spend" } as const;

/** Null for what is no such name. */
export function readRoadNode(key: string): RoadNode | null {
  const found = /^(?<stage>[1-3])\.(?<capital>.+)(?<sign>[-+=])$/u.exec(key)?.groups;
  if (found === undefined) return null;
  const { stage, capital = "", sign } = found;
  const direction = DIRECTIONS[sign as keyof typeof DIRECTIONS];
  return { key, stage: Number(stage) as Stage, capital, direction };
}

export function grownNode(stage: Stage, capital: CapitalId): string {
  return nodeKey(stage, capital, "grow");
}
