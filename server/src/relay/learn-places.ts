import * as Y from "yjs";
import type { Struct } from "./read-struct.ts";
import type { FindRoot } from "./document-root.ts";
import { visitInOrder } from "./integration-order.ts";
import { LongestKey } from "./longest-key.ts";
import { originFrom, Places } from "./places.ts";
import { inOneTurn } from "./turns.ts";

/**
 * Where the items of a stored document lie. It was judged when it came in, by the rules of that
 * time: what no rule of today would let in is there, and its place is foreign.
 */
export function placesIn(updates: readonly Uint8Array[], findRoot: FindRoot): Places {
  const places = new Places(findRoot);
  const clocks = new Map<number, number>();
  const longest = new LongestKey();
  for (const update of updates) {
    const { structs: written, ds } = Y.decodeUpdate(update);
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
      if (struct instanceof Y.Item && list !== null && places.holdsEntries(list))
        longest.add(struct, { list, from, origin: originFrom(struct, from) });
      visited.add(struct);
      return true;
    };
    inOneTurn(visitInOrder(byClient, clocks, take));
    for (const [client, structs] of byClient) {
      // What waits for ever for something that is not there is there all the same.
      for (const struct of structs) if (!visited.has(struct)) take(struct);
      const ends = structs.map(({ id, length }) => id.clock + length);
      clocks.set(
        client,
        ends.reduce((most, end) => Math.max(most, end), 0),
      );
    }
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) places.delete(client, clock, clock + len);
    inOneTurn(places.keep());
  }
  places.steps.recount(longest.entries);
  return places;
}
