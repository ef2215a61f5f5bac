import { applyUpdate, createID, Doc, encodeStateAsUpdate, Item, type ID } from "yjs";

const maxClient = 2 ** 32;

/**
 * New clients for those that turned out to be somebody else's. Each stands where the old one stood
 * among the clients of the document: Yjs decides by their order which of two concurrent edits of one
 * thing counts, and what it has decided lies in the document as a deletion.
 * @returns null where there is no room beside one of them
 */
export function newClientsFor(
  { store }: Doc,
  old: readonly number[],
  random: () => number,
): ReadonlyMap<number, number> | null {
  const known = new Set(store.clients.keys());
  const fresh = new Map<number, number>();
  for (const client of old) {
    if (!store.clients.has(client)) continue;
    const clients = [...known].toSorted((one, other) => one - other);
    const at = clients.indexOf(client);
    const [before, after] = [clients[at - 1] ?? -1, clients[at + 1] ?? maxClient];
    const [below, above] = [client - before - 1, after - client - 1];
    if (below + above === 0) return null;
    const step = 1 + Math.floor(random() * (above > 0 ? above : below));
    const chosen = above > 0 ? client + step : client - step;
    known.add(chosen);
    fresh.set(client, chosen);
  }
  return fresh;
}

/** The same document with other clients: nothing of what it says changes. */
export function renameClients(
  whole: Uint8Array,
  fresh: ReadonlyMap<number, number>,
): Uint8Array<ArrayBuffer> {
  const doc = new Doc({ gc: false });
  applyUpdate(doc, whole);
  const renamed = (id: ID): ID => createID(fresh.get(id.client) ?? id.client, id.clock);
  const { clients } = doc.store;
  for (const structs of clients.values()) {
    for (const struct of structs) {
      struct.id = renamed(struct.id);
      if (!(struct instanceof Item)) continue;
      struct.origin = struct.origin && renamed(struct.origin);
      struct.rightOrigin = struct.rightOrigin && renamed(struct.rightOrigin);
    }
  }
  for (const [client, chosen] of fresh) {
    const structs = clients.get(client);
    clients.delete(client);
    if (structs !== undefined) clients.set(chosen, structs);
  }
  return new Uint8Array(encodeStateAsUpdate(doc));
}
