import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from "yjs";

/** Copies of one document that its people edit apart until they meet. */
export function forkDoc(doc: Doc, count: number): Doc[] {
  return Array.from({ length: count }, (_, index) => {
    const fork = new Doc();
    fork.clientID = 1000 + index;
    applyUpdate(fork, encodeStateAsUpdate(doc));
    return fork;
  });
}

/** Exchanges everything, until all documents are equal. */
export function meet(docs: readonly Doc[]): void {
  for (const target of docs) {
    for (const source of docs) {
      if (source === target) continue;
      applyUpdate(target, encodeStateAsUpdate(source, encodeStateVector(target)));
    }
  }
}
