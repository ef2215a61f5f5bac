import { IndexeddbPersistence } from "y-indexeddb";
import type { Doc } from "yjs";

/** This browser's own copy of a board: what a person drew survives a lost connection and a reload. */
export interface BoardCache {
  /** Resolves when every edit made so far lies in the browser's store. */
  readonly whenStored: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Fills the document with the copy, and from then on keeps the copy up to date.
 * @param key - names person, board and epoch: work of one must never merge into another
 * @returns null where the browser keeps nothing, as in some private windows
 */
export async function openBoardCache(key: string, doc: Doc): Promise<BoardCache | null> {
  if (!(await canStore())) return null;
  const persistence = new IndexeddbPersistence(`zentaikan.${key}`, doc);
  await persistence.whenSynced;
  return {
    whenStored: () => afterWritesOf(persistence.db),
    close: () => persistence.destroy(),
  };
}

/** The library has no way to report that a store cannot be opened, so we ask beforehand. */
function canStore(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const attempt = indexedDB.open("zentaikan.probe");
      attempt.addEventListener("error", () => resolve(false));
      attempt.addEventListener("success", () => {
        attempt.result.close();
        resolve(true);
      });
    } catch {
      resolve(false);
    }
  });
}

/** A reading transaction starts only after the writing ones before it have completed. */
function afterWritesOf(db: IDBDatabase | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (db === null) return reject(new Error("the cache is closed"));
    const transaction = db.transaction(["updates"], "readonly");
    transaction.addEventListener("error", () => reject(transaction.error ?? new Error("aborted")));
    transaction
      .objectStore("updates")
      .count()
      .addEventListener("success", () => resolve());
  });
}
