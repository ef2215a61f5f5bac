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
  segment: Segment | null;
  tail: StoredUpdate[];
  sequence: number;
  readonly owners: Map<number, string>;
};

/** Documents in memory, for tests of what stands above the store. Nothing survives the process. */
export function openMemoryDocumentStore(): DocumentStore {
  const documents = new Map<DocumentName, Kept>();
  const epoch = 1;

  return {
    async create(name, update) {
      if (documents.has(name)) throw new DocumentExists(name);
      const tail = [{ sequence: 1, update: new Uint8Array(update) }];
      documents.set(name, { segment: null, tail, sequence: 1, owners: new Map() });
    },
    async load(name) {
      const kept = documents.get(name);
      if (kept === undefined) return null;
      const owners: ClientOwner[] = [];
      for (const [clientId, personId] of kept.owners) owners.push({ clientId, personId });
      const { sequence, segment } = kept;
      return { epoch, sequence, segment, tail: [...kept.tail], owners };
    },
    async head(name) {
      const kept = documents.get(name);
      return kept === undefined ? null : { epoch, sequence: kept.sequence };
    },
    async append(append) {
      const kept = documents.get(append.name);
      const isNext = append.epoch === epoch && append.sequence === (kept?.sequence ?? 0) + 1;
      if (kept === undefined || !isNext) throw new SequenceTaken(append.name);
      kept.tail.push({ sequence: append.sequence, update: append.update });
      kept.sequence = append.sequence;
      for (const { clientId, personId } of append.owners) {
        if (!kept.owners.has(clientId)) kept.owners.set(clientId, personId);
      }
    },
    async compact(name, segment) {
      const kept = documents.get(name);
      if (kept === undefined) throw new Error(`there is no document ${name} to compact`);
      if (kept.segment !== null && kept.segment.sequence >= segment.sequence) return;
      kept.segment = segment;
      kept.tail = kept.tail.filter(({ sequence }) => sequence > segment.sequence);
    },
    isWritable: () => true,
    async close() {},
  };
}
