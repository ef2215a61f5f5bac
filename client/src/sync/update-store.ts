/**
 * The updates of one board in the browser's IndexedDB, in the form in which boards have always lain
 * there. Each promise of writing resolves when the transaction has completed, and is on the disk
 * (`strict`): a request that succeeded may still be undone, and a later transaction starts after
 * one that was undone as well as after one that was not.
 */
export class UpdateStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** @param onLost the browser has taken the store away, as when somebody clears what it keeps */
  static open(name: string, onLost: () => void): Promise<UpdateStore> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener("upgradeneeded", () => {
        opening.result.createObjectStore("updates", { autoIncrement: true });
        // Tabs of earlier versions look for it.
        opening.result.createObjectStore("custom");
      });
      opening.addEventListener("error", () => reject(reasonOf(opening)));
      opening.addEventListener("success", () => {
        const database = opening.result;
        database.addEventListener("close", onLost);
        database.addEventListener("versionchange", () => {
          database.close();
          onLost();
        });
        resolve(new UpdateStore(database));
      });
    });
  }

  async readAll(): Promise<Uint8Array[]> {
    const transaction = this.#database.transaction("updates", "readonly");
    const rows = transaction.objectStore("updates").getAll();
    await completed(transaction);
    return rows.result as Uint8Array[];
  }

  /** @returns how many rows there are now */
  async append(updates: readonly Uint8Array[]): Promise<number> {
    const transaction = this.#begin();
    const rows = transaction.objectStore("updates");
    for (const update of updates) rows.add(update);
    const count = rows.count();
    await completed(transaction);
    return count.result;
  }

  /**
   * Puts one row in the place of all, in one transaction: what another tab of this browser has
   * added is in the whole, or the rows stay.
   * @param wholeOf what the rows are together, given those that are there; null leaves them
   */
  async replaceAll(wholeOf: (rows: readonly Uint8Array[]) => Uint8Array | null): Promise<void> {
    const transaction = this.#begin();
    const rows = transaction.objectStore("updates");
    const there = rows.getAll();
    there.addEventListener("success", () => {
      const whole = wholeOf(there.result as Uint8Array[]);
      if (whole === null) return transaction.abort();
      rows.clear();
      rows.add(whole);
    });
    await completed(transaction);
  }

  /** Takes away whatever lies under this name. */
  static remove(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const removing = indexedDB.deleteDatabase(name);
      removing.addEventListener("success", () => resolve());
      removing.addEventListener("error", () => reject(reasonOf(removing)));
    });
  }

  close(): void {
    this.#database.close();
  }

  #begin(): IDBTransaction {
    return this.#database.transaction("updates", "readwrite", { durability: "strict" });
  }
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    // An error that is not a quota's ends in an abort as well.
    transaction.addEventListener("abort", () => reject(reasonOf(transaction)));
  });
}

function reasonOf({ error }: { readonly error: DOMException | null }): Error {
  return error ?? new Error("the browser's store gave up");
}
