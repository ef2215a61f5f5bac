import type { DeleteRanges } from "./delete-ranges.ts";
import type { Deletion } from "./group-by-client.ts";
import { inOneTurn } from "./turns.ts";
import { writeUpdate } from "./write-update.ts";

/** So many are told in a millisecond; more lie in a segment as bytes. */
const mostRanges = 2000;

/** An update with these deletions alone; null where they are too many to be written in one turn. */
export function allDeletions({ bounds }: DeleteRanges): Uint8Array | null {
  const deletions: Deletion[] = [];
  for (const [client, of] of bounds) {
    if (deletions.length + of.length / 2 > mostRanges) return null;
    for (let at = 0; at < of.length; at += 2)
      deletions.push({ client, start: of[at] ?? 0, end: of[at + 1] ?? 0 });
  }
  return inOneTurn(writeUpdate({ byClient: new Map(), fromClock: () => 0, deletions }));
}
