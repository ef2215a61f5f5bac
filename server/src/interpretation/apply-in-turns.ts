import * as Y from "yjs";
import { decodeEdit } from "../relay/decode-edit.ts";
import { visitInOrder } from "../relay/integration-order.ts";
import type { Struct } from "../relay/read-struct.ts";
import { inOneTurn, type Turns } from "../relay/turns.ts";
import { writeUpdate } from "../relay/write-update.ts";

/** So many are integrated in a millisecond or two. */
const atOnce = 500;

/** As `Y.applyUpdate` of all that is stored of a document, to an empty one, resting on the way [R16]. */
export function* applyInTurns(doc: Y.Doc, stored: Uint8Array): Turns<void> {
  const { structs, deletions } = yield* decodeEdit(stored, "store");
  const byClient = Map.groupBy(structs, ({ id }) => id.client);
  let some = new Map<number, Struct[]>();
  let count = 0;
  const apply = (): void => {
    const fromClock = (client: number): number => some.get(client)?.[0]?.id.clock ?? 0;
    Y.applyUpdate(doc, inOneTurn(writeUpdate({ byClient: some, fromClock, deletions: [] })));
    [some, count] = [new Map(), 0];
  };
  const clocks = yield* visitInOrder(byClient, new Map(), (struct) => {
    const list = some.get(struct.id.client);
    if (list === undefined) some.set(struct.id.client, [struct]);
    else list.push(struct);
    if ((count += 1) === atOnce) apply();
    return true;
  });
  apply();
  // What waits for ever for something that is not there waits here as well.
  if (clocks === null) return Y.applyUpdate(doc, stored);
  for (let from = 0; from < deletions.length; from += atOnce) {
    const part = deletions.slice(from, from + atOnce);
    const update = { byClient: new Map<number, Struct[]>(), fromClock: () => 0, deletions: part };
    Y.applyUpdate(doc, inOneTurn(writeUpdate(update)));
    yield;
  }
}
