import * as Y from "yjs";
import type { ClientOwner } from "../storage/document-store.ts";
import type { Member } from "./member.ts";

/** What was gathered for one commit: edits of several people, and which messages it settles. */
export interface Batch {
  readonly updates: readonly Uint8Array[];
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

/**
 * Edits on their way to the disk: one batch is being committed, the next one gathers.
 *
 *   idle ── add ──▶ gathering ── commit ──▶ committing (gathering the next) ── stored ──▶ idle | gathering
 *                                               └── failed ──▶ ended
 */
export class EditQueue {
  readonly #options: EditQueueOptions;
  #updates: Uint8Array[] = [];
  #authors = new Set<Member>();
  #owners: ClientOwner[] = [];
  #settles = new Map<Member, number>();
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
    return this.#settles.size > 0;
  }

  get waitingBytes(): number {
    return this.#waitingBytes;
  }

  /** An admitted edit; the message that brought it is durable when the edit is. */
  add(author: Member, message: number, edit: { update: Uint8Array; newOwners: readonly number[] }) {
    // A copy: the bytes lie in a buffer of the socket, which would stay in memory with them.
    this.#updates.push(new Uint8Array(edit.update));
    this.#waitingBytes += edit.update.length;
    this.#authors.add(author);
    this.#settles.set(author, message);
    for (const clientId of edit.newOwners) {
      this.#owners.push({ clientId, personId: author.person.id });
    }
  }

  /** A message with nothing new in it: durable as soon as everything before it is. */
  addKnown(author: Member, message: number): void {
    this.#settles.set(author, message);
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
      this.#take();
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

  #take(): Batch {
    const batch = {
      updates: this.#updates,
      authors: this.#authors,
      owners: this.#owners,
      settles: this.#settles,
    };
    this.#updates = [];
    this.#authors = new Set();
    this.#owners = [];
    this.#settles = new Map();
    this.#waitingBytes = 0;
    return batch;
  }
}

function mergeAll(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const [first] = updates;
  return new Uint8Array(
    updates.length === 1 && first !== undefined ? first : Y.mergeUpdates([...updates]),
  );
}
