import { isTimeToRest, type Turns } from "./turns.ts";

export interface Deletion {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

/** The deletions of each client, in their order: an edit may have hundreds of thousands. */
export function* groupByClient(deletions: readonly Deletion[]): Turns<Map<number, Deletion[]>> {
  const groups = new Map<number, Deletion[]>();
  for (const [index, deletion] of deletions.entries()) {
    const group = groups.get(deletion.client);
    if (group === undefined) groups.set(deletion.client, [deletion]);
    else group.push(deletion);
    if (isTimeToRest(index)) yield;
  }
  return groups;
}
