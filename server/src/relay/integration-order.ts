import * as Y from "yjs";
import { isLarge, type Struct } from "./read-struct.ts";
import { isTimeToRest, type Turns } from "./turns.ts";

/**
 * Visits fresh structs in an order in which a document could integrate them: each after those of
 * its client and after what it builds on. Each is visited once; one that waits is left on a stack
 * for the client that it waits for, as Yjs does.
 *
 * @param byClient runs of structs without a hole, from the clock on that is known
 * @param visit may end the walk by answering false
 * @returns the clocks that a document has after it; null when some struct waits for what is not
 *   here, or a visit ended the walk
 */
export function* visitInOrder(
  byClient: ReadonlyMap<number, readonly Struct[]>,
  known: ReadonlyMap<number, number>,
  visit: (struct: Struct) => boolean,
): Turns<Map<number, number> | null> {
  const clocks = new Map<number, number>();
  const positions = new Map<number, number>();
  let visited = 0;
  const clockOf = (client: number): number => clocks.get(client) ?? known.get(client) ?? 0;
  const missingFor = (struct: Struct): Y.ID | null => {
    if (!(struct instanceof Y.Item)) return null;
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (id instanceof Y.ID && id.clock >= clockOf(id.client)) return id;
    }
    return null;
  };

  for (const first of byClient.keys()) {
    const stack = [{ client: first, until: Infinity }];
    const waiting = new Set([first]);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { client, until } = top;
      const structs = byClient.get(client) ?? [];
      const position = positions.get(client) ?? 0;
      const struct = structs[position];
      if (struct === undefined || clockOf(client) >= until) {
        if (clockOf(client) < until && until !== Infinity) return null;
        stack.pop();
        waiting.delete(client);
        continue;
      }
      if (struct instanceof Y.Skip || struct.id.clock > clockOf(client)) return null;
      const missing = missingFor(struct);
      if (missing !== null) {
        // In a ring each waits for another, and none of it is here.
        if (waiting.has(missing.client)) return null;
        stack.push({ client: missing.client, until: missing.clock + 1 });
        waiting.add(missing.client);
        continue;
      }
      if (!visit(struct)) return null;
      positions.set(client, position + 1);
      clocks.set(client, struct.id.clock + struct.length);
      if (isTimeToRest((visited += 1)) || isLarge(struct)) yield;
    }
  }
  return clocks;
}
