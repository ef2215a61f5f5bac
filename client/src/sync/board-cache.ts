import { Doc, encodeStateAsUpdate, mergeUpdates, type Transaction } from "yjs";
import { applyRemote, UnreadableUpdate } from "./apply-remote.ts";
import { UpdateStore } from "./update-store.ts";

/** With more rows than this, the next quiet moment makes one of them. */
const mostRows = 500;
/** What others drew lies at the server as well: it waits so long for more, since each write waits for the disk. */
const gatherMs = 500;
const firstRetryMs = 1000;
const longestRetryMs = 30_000;

interface CacheListener {
  /** Every edit made so far lies on the disk. */
  readonly onKept: () => void;
  /** What lies there does not fit together, and the document may hold a part of it. */
  readonly onUnreadable: () => void;
}

/**
 * This browser's own copy of a board: what a person drew survives a lost connection and a reload.
 *
 *   update ──► pending ── a transaction begins ──► in flight ── it completed ──► kept
 *                 ▲                                   │
 *                 └── after a pause ◄── it was undone ┘
 *
 * What the store does not take stays pending and is tried again, for as long as the tab lives; but
 * nothing is called kept any more in this visit. A copy that cannot be read is left as it lies.
 */
export class BoardCache {
  /** True when the document is whole by the copy; false where the browser has none, or parts of it. */
  readonly opened: Promise<boolean>;
  readonly #name: string;
  readonly #doc: Doc;
  readonly #tell: CacheListener;
  #store: UpdateStore | null = null;
  #pending: Uint8Array[] = [];
  #inFlight = 0;
  #failures = 0;
  #hasKept = false;
  #gathering: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  /** A write was undone in this visit: what the browser says of later ones did not hold on a full disk. */
  #isDoubtful = false;

  /**
   * Fills the document with the copy, and from then on keeps the copy up to date.
   * @param name as `copyName` makes it
   */
  constructor(name: string, doc: Doc, tell: CacheListener) {
    this.#name = name;
    this.#doc = doc;
    this.#tell = tell;
    if (doc.store.clients.size > 0) this.#pending.push(encodeStateAsUpdate(doc));
    doc.on("update", this.#onUpdate);
    this.opened = this.#fill().catch(() => {
      this.#tryLater();
      return false;
    });
  }

  get isWhole(): boolean {
    if (this.#isDoubtful || this.#store === null) return false;
    return this.#pending.length === 0 && this.#inFlight === 0;
  }

  /** Begins to write what waits, now: the page may be gone before the write under way is done. */
  flush(): void {
    this.#gatherNoMore();
    if (this.#pending.length > 0 && this.#store !== null) this.#write(this.#store);
  }

  /**
   * Puts another copy in the place of this one, which is kept up to date no longer.
   * @returns whether it lies there
   */
  async rewrite(change: (whole: Uint8Array) => Uint8Array): Promise<boolean> {
    const store = this.#store;
    if (store === null) return false;
    this.#doc.off("update", this.#onUpdate);
    this.#pending = [];
    const whole = encodeStateAsUpdate(this.#doc);
    const changed = (rows: readonly Uint8Array[]) => change(mergeUpdates([...rows, whole]));
    return store.replaceAll(changed).then(
      () => true,
      () => false,
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#doc.off("update", this.#onUpdate);
    clearTimeout(this.#retryTimer);
    this.flush();
    // Waits for what has begun.
    this.#store?.close();
  }

  async #fill(): Promise<boolean> {
    const store = await UpdateStore.open(this.#name, this.#onLost);
    if (this.#isClosed) {
      store.close();
      return false;
    }
    const updates = await store.readAll();
    if (this.#isClosed) return false;
    if (!this.#takeIn(updates)) return false;
    this.#store = store;
    this.#go();
    // A store that the browser has emptied or lost parts of stands for nothing.
    return this.#doc.store.clients.size > 0 && this.#doc.store.pendingStructs === null;
  }

  /** @returns false where the copy cannot be read; nothing is written to it then */
  #takeIn(updates: readonly Uint8Array[]): boolean {
    try {
      // A copy that comes late does not spoil what is open.
      if (this.#doc.store.clients.size > 0) applyRemote(new Doc(), updates, this);
      applyRemote(this.#doc, updates, this);
      return true;
    } catch (error) {
      if (!(error instanceof UnreadableUpdate)) throw error;
      this.#pending = [];
      this.close();
      this.#tell.onUnreadable();
      return false;
    }
  }

  readonly #onUpdate = (
    update: Uint8Array,
    origin: unknown,
    _doc: Doc,
    { local }: Transaction,
  ): void => {
    if (origin === this) return;
    this.#pending.push(update);
    if (!local && this.#hasKept) {
      this.#gathering ??= setTimeout(() => {
        this.#gatherNoMore();
        this.#go();
      }, gatherMs);
      return;
    }
    this.#gatherNoMore();
    this.#go();
  };

  #gatherNoMore(): void {
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
  }

  readonly #onLost = (): void => {
    this.#store = null;
    this.#isDoubtful = true;
    if (this.#isClosed) return;
    this.#pending = [encodeStateAsUpdate(this.#doc)];
    this.#tryLater();
  };

  /** One write at a time: what comes meanwhile is the next one. */
  #go(): void {
    if (this.#inFlight > 0 || this.#retryTimer !== undefined || this.#store === null) return;
    if (this.#gathering !== undefined) return;
    if (this.#pending.length > 0) this.#write(this.#store);
    else if (this.isWhole && !this.#isClosed) {
      // What the server says first waits for nothing: without it nobody opens the board from here.
      this.#hasKept = this.#doc.store.clients.size > 0;
      this.#tell.onKept();
    }
  }

  #write(store: UpdateStore): void {
    const updates = this.#pending;
    this.#pending = [];
    this.#inFlight += 1;
    void this.#append(store, updates).then((wasKept) => {
      this.#inFlight -= 1;
      if (wasKept) return this.#go();
      this.#isDoubtful = true;
      this.#pending = [mergeUpdates(updates), ...this.#pending];
      this.#tryLater();
    });
  }

  async #append(store: UpdateStore, updates: readonly Uint8Array[]): Promise<boolean> {
    try {
      const rows = await store.append(updates);
      this.#failures = 0;
      if (rows >= mostRows && !this.#isClosed) await this.#makeOneRow(store);
      return true;
    } catch {
      return false;
    }
  }

  /** A copy that could not be made smaller is as good as it was. */
  #makeOneRow(store: UpdateStore): Promise<void> {
    const wholeOf = (rows: readonly Uint8Array[]) =>
      this.#takeIn(rows) ? encodeStateAsUpdate(this.#doc) : null;
    return store.replaceAll(wholeOf).catch(() => undefined);
  }

  #tryLater(): void {
    if (this.#isClosed) return;
    clearTimeout(this.#retryTimer);
    this.#failures += 1;
    const delayMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (this.#failures - 1));
    this.#retryTimer = setTimeout(() => {
      this.#retryTimer = undefined;
      if (this.#store !== null) this.#go();
      else this.#fill().catch(() => this.#tryLater());
    }, delayMs);
  }
}
