import * as Y from "yjs";
import { inOneTurn } from "../relay/turns.ts";
import { writeUpdate } from "../relay/write-update.ts";

/**
 * All of a document as an update. `Y.encodeStateAsUpdate` says the same and looks
 * for the name of a root from the first one on, for each item that lies in one: the square of what a
 * board of thousands of texts and notes has.
 */
export function encodeDocument(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  return encodeSince(doc, new Map());
}

/** As `encodeDocument`, from these clocks on; deletions are all in it. */
export function encodeSince(doc: Y.Doc, clocks: Clocks): Uint8Array<ArrayBuffer> {
  const { pendingStructs, pendingDs } = doc.store;
  // From before there was a rule: what waits for ever for what is not there goes along.
  if (pendingStructs !== null || pendingDs !== null)
    return new Uint8Array(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(clocks))));
  return encodeChange(doc, clocks, Y.createDeleteSetFromStructStore(doc.store));
}

type Clocks = ReadonlyMap<number, number>;

/** What came after these clocks, and these deletions. */
export function encodeChange(
  doc: Y.Doc,
  clocks: Clocks,
  { clients }: Y.Transaction["deleteSet"],
): Uint8Array<ArrayBuffer> {
  const names = new Map<unknown, string>();
  for (const [name, root] of doc.share) names.set(root, name);
  const byClient = new Map<number, (Y.Item | Y.GC)[]>();
  for (const [client, structs] of doc.store.clients) {
    const from = clocks.get(client) ?? 0;
    if (from >= Y.getState(doc.store, client)) continue;
    const first = from === 0 ? 0 : Y.findIndexSS(structs, from);
    byClient.set(
      client,
      structs.slice(first).map((struct) => named(struct, names)),
    );
  }
  const deletions = Array.from(clients, ([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, start: clock, end: clock + len })),
  ).flat();
  const fromClock = (client: number): number => clocks.get(client) ?? 0;
  return new Uint8Array(inOneTurn(writeUpdate({ byClient, fromClock, deletions })));
}

/** An item as an update has it, which names the root that it lies in. */
function named(struct: Y.Item | Y.GC, names: ReadonlyMap<unknown, string>): Y.Item | Y.GC {
  if (!(struct instanceof Y.Item) || struct.origin !== null || struct.rightOrigin !== null)
    return struct;
  const name = names.get(struct.parent);
  if (name === undefined) return struct;
  const { id, parentSub, content } = struct;
  // Yjs takes a name for a parent; its types do not say so.
  return new Y.Item(id, null, null, null, null, name as never, parentSub, content);
}
