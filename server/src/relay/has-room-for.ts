import type { Knowledge } from "./knowledge.ts";
import type { Struct } from "./read-struct.ts";
import { isTimeToRest, type Turns } from "./turns.ts";
import type { Deletion } from "./group-by-client.ts";

interface Change {
  /** What is new of each client, in the order of their clocks. */
  readonly brings: ReadonlyMap<number, readonly Struct[]>;
  readonly deletions: readonly Deletion[];
}

/** Whether a full document takes an edit: deletions always, else what takes away what it brings [E15]. */
export function* hasRoomFor(
  { brings, deletions }: Change,
  may: "replace" | "delete",
  { clocks, deleted }: Knowledge,
): Turns<boolean> {
  if (brings.size === 0) return true;
  if (may === "delete") return false;
  let balance = 0;
  for (const [index, { client, start, end }] of deletions.entries()) {
    if (isTimeToRest(index)) yield;
    const known = Math.min(end, clocks.get(client) ?? 0);
    for (const [from, to] of deleted.without(client, start, known)) balance += to - from;
  }
  for (const [client, structs] of brings) {
    const last = structs.at(-1);
    if (last !== undefined) balance -= last.id.clock + last.length - (clocks.get(client) ?? 0);
  }
  return balance >= 0;
}
