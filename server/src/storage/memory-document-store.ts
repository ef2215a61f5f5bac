import type { DocumentName } from "@zentaikan/protocol";
import {
  DocumentExists,
  SequenceTaken,
  type ClientOwner,
  type DocumentStore,
  type Segment,
  type StoredUpdate,
} from "./document-store.ts";

type Kept = {
  readonly epoch: number;
  segment: Segment | null;
  tail: StoredUpdate[];
  sequence: number;
  readonly owners: Map<number, string>;
  /** The oldest first. */
  readonly reserved: Map<number, string>;
};

/** Documents in memory, for tests of what stands above the store. Nothing survives the process. */
export function openMemoryDocumentStore(): DocumentStore {
  const documents = new Map<DocumentName, Kept>();

  return {
    async create(name, update) {
      if (documents.has(name)) throw new DocumentExists(name);
      const tail = [{ sequence: 1, update: new Uint8Array(update) }];
      const clients = { owners: new Map<number, string>(), reserved: new Map<number, string>() };
      documents.set(name, { epoch: 1, segment: null, tail, sequence: 1, ...clients });
    },
    async load(name) {
      const kept = documents.get(name);
      if (kept === undefined) return null;
      const { epoch, sequence, segment, owners, reserved } = kept;
      const tail = [...kept.tail];
      const clients = { owners: asOwners(owners), reserved: asOwners(reserved) };
      return { epoch, sequence, segment, tail, ...clients };
    },
    async head(name) {
      const kept = documents.get(name);
      return kept === undefined ? null : { epoch: kept.epoch, sequence: kept.sequence };
    },
    async append(append) {
      const kept = documents.get(append.name);
      const isNext = append.epoch === kept?.epoch && append.sequence === kept.sequence + 1;
      if (kept === undefined || !isNext) throw new SequenceTaken(append.name);
      kept.tail.push({ sequence: append.sequence, update: append.update });
      kept.sequence = append.sequence;
      for (const { clientId, personId } of append.owners) {
        if (!kept.owners.has(clientId)) kept.owners.set(clientId, personId);
        kept.reserved.delete(clientId);
      }
    },
    async reserve({ name, personId, clients, most }) {
      const kept = documents.get(name);
      if (kept === undefined) throw new Error(`there is no document ${name} to write to`);
      const { owners, reserved } = kept;
      const isOthers = (client: number): boolean =>
        (owners.get(client) ?? reserved.get(client) ?? personId) !== personId;
      for (const client of clients) {
        if (owners.has(client) || isOthers(client)) continue;
        reserved.delete(client);
        reserved.set(client, personId);
      }
      const own = [...reserved].filter(([, person]) => person === personId);
      for (const [client] of own.slice(0, Math.max(0, own.length - most))) reserved.delete(client);
      return clients.filter(isOthers);
    },
    async compact(name, segment) {
      const kept = documents.get(name);
      if (kept === undefined) throw new Error(`there is no document ${name} to compact`);
      if (kept.segment !== null && kept.segment.sequence >= segment.sequence) return;
      kept.segment = segment;
      kept.tail = kept.tail.filter(({ sequence }) => sequence > segment.sequence);
    },
    async replace(name, update) {
      const kept = documents.get(name);
      if (kept === undefined) return null;
      const epoch = kept.epoch + 1;
      const tail = [{ sequence: 1, update: new Uint8Array(update) }];
      documents.set(name, { ...kept, epoch, segment: null, tail, sequence: 1 });
      return epoch;
    },
    isWritable: () => true,
    async close() {},
  };
}

function asOwners(clients: ReadonlyMap<number, string>): ClientOwner[] {
  return Array.from(clients, ([clientId, personId]) => ({ clientId, personId }));
}
