import * as Y from "yjs";
import type { Struct } from "./decode-edit.ts";
import type { FindRoot } from "./document-root.ts";
import { visitInOrder } from "./integration-order.ts";
import { Places } from "./places.ts";

/**
 * Where the items of a stored document lie. It was judged when it came in, by the rules of that
 * time: what no rule of today would let in is there, and its place is foreign.
 */
export function placesIn(updates: readonly Uint8Array[], findRoot: FindRoot): Places {
  const places = new Places(findRoot);
  const clocks = new Map<number, number>();
  for (const update of updates) {
    const { structs: written } = Y.decodeUpdate(update);
    const fresh = written.filter(
      (struct) =>
        !(struct instanceof Y.Skip) &&
        struct.id.clock + struct.length > (clocks.get(struct.id.client) ?? 0),
    );
    const byClient = Map.groupBy(fresh, ({ id }) => id.client);
    const visited = new Set<Struct>();
    const take = (struct: Struct): boolean => {
      const { client, clock } = struct.id;
      const from = Math.max(clock, clocks.get(client) ?? 0);
      const list = struct instanceof Y.Item ? places.listOf(struct, from) : null;
      places.append(struct, from, list);
      visited.add(struct);
      return true;
    };
    visitInOrder(byClient, clocks, take);
    for (const [client, structs] of byClient) {
      // What waits for ever for something that is not there is there all the same.
      for (const struct of structs) if (!visited.has(struct)) take(struct);
      const ends = structs.map(({ id, length }) => id.clock + length);
      clocks.set(
        client,
        ends.reduce((most, end) => Math.max(most, end), 0),
      );
    }
  }
  return places;
}
