import * as Y from "yjs";
import type { ClientOwner } from "../storage/document-store.ts";
import { systemClock } from "./clock.ts";
import type { Member } from "./member.ts";

/** What was gathered for one commit: edits of several people, and which messages it settles. */
export interface Batch {
  /** When the first of it was admitted, by the clock of this process. */
  readonly since: number;
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  readonly authors: ReadonlySet<Member>;
  readonly owners: readonly ClientOwner[];
  readonly settles: ReadonlyMap<Member, number>;
}

interface EditQueueOptions {
  /** Stores the update, durably. */
  readonly store: (
    update: Uint8Array<ArrayBuffer>,
    owners: readonly ClientOwner[],
  ) => Promise<void>;
  /** @param update null when the batch held nothing new */
  readonly onStored: (batch: Batch, update: Uint8Array | null) => void;
  /** Ends the queue: nothing of the batch is kept. */
  readonly onFailed: (error: unknown) => void;
}

interface Gathering {
  readonly since: number;
  updates: Uint8Array<ArrayBuffer>[];
  bytes: number;
  authors: Set<Member>;
  owners: ClientOwner[];
  settles: Map<Member, number>;
}

/** Merging reads and writes all of a batch in one turn [R16]: so much takes some milliseconds. */
const most = { bytes: 64 * 1024, updates: 500 };

/**
 * Edits on their way to the disk: one batch is being committed, the next ones gather.
 *
 *   idle ── add ──▶ gathering ── commit ──▶ committing (gathering the next) ── stored ──▶ idle | gathering
 *                                               └── failed ──▶ ended
 */
export class EditQueue {
  readonly #options: EditQueueOptions;
  /** In order; where little happens there is one. */
  #gathered: Gathering[] = [];
  #waitingBytes = 0;
  #running: Promise<void> | null = null;

  constructor(options: EditQueueOptions) {
    this.#options = options;
  }

  get isIdle(): boolean {
    return this.#running === null && !this.hasGathered;
  }

  get isCommitting(): boolean {
    return this.#running !== null;
  }

  get hasGathered(): boolean {
    return this.#gathered.length > 0;
  }

  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** An admitted edit; the message that brought it is durable when the edit is. */
  add(author: Member, message: number, edit: { update: Uint8Array; newOwners: readonly number[] }) {
    const batch = this.#batchFor(edit.update.length);
    // A copy: the bytes lie in a buffer of the socket, which would stay in memory with them.
    batch.updates.push(new Uint8Array(edit.update));
    batch.bytes += edit.update.length;
    this.#waitingBytes += edit.update.length;
    batch.authors.add(author);
    batch.settles.set(author, message);
    for (const clientId of edit.newOwners) {
      batch.owners.push({ clientId, personId: author.person.id });
    }
  }

  /** A message with nothing new in it: durable as soon as everything before it is. */
  addKnown(author: Member, message: number): void {
    this.#batchFor(0).settles.set(author, message);
  }

  /** Commits what has gathered, unless a commit is running. */
  commit(): void {
    if (this.hasGathered) this.#running ??= this.#commitOne();
  }

  /** Resolves when nothing is left to commit, or a commit failed. */
  async drain(): Promise<void> {
    while (!this.isIdle) {
      this.commit();
      await this.#running;
    }
  }

  async #commitOne(): Promise<void> {
    const batch = this.#take();
    let update: Uint8Array<ArrayBuffer> | null;
    try {
      // Awaited even when there is nothing to store: the run must outlast the call that starts it.
      update = await this.#store(batch);
    } catch (error) {
      this.#gathered = [];
      this.#waitingBytes = 0;
      this.#running = null;
      this.#options.onFailed(error);
      return;
    }
    this.#running = null;
    this.#options.onStored(batch, update);
  }

  async #store({ updates, owners }: Batch): Promise<Uint8Array<ArrayBuffer> | null> {
    if (updates.length === 0) return null;
    const update = mergeAll(updates);
    await this.#options.store(update, owners);
    return update;
  }

  /** The last batch, or a new one where it would become too large to be merged with this. */
  #batchFor(bytes: number): Gathering {
    const last = this.#gathered.at(-1);
    const hasRoom =
      last !== undefined && last.updates.length < most.updates && last.bytes + bytes <= most.bytes;
    if (hasRoom) return last;
    const batch = emptyBatch();
    this.#gathered.push(batch);
    return batch;
  }

  #take(): Batch {
    const batch = this.#gathered.shift() ?? emptyBatch();
    this.#waitingBytes -= batch.bytes;
    return batch;
  }
}

function mergeAll(updates: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [first] = updates;
  if (updates.length === 1 && first !== undefined) return first;
  return new Uint8Array(Y.mergeUpdates([...updates]));
}

function emptyBatch(): Gathering {
  const since = systemClock.now();
  return { since, updates: [], bytes: 0, authors: new Set(), owners: [], settles: new Map() };
}
