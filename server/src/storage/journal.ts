import type { DatabaseSync } from "node:sqlite";
import { checksumOfUpdate, hashOfSegment, isWholeSegment } from "./checksums.ts";
import type {
  Append,
  DocumentHead,
  Reservation,
  Segment,
  StoredDocument,
} from "./document-store.ts";
import { findFault } from "./find-fault.ts";
import {
  prepareJournal,
  type DocumentKey,
  type JournalStatements,
  type SegmentRow,
} from "./journal-statements.ts";
import { inSyncTransaction } from "./open-sqlite.ts";

type AppendOutcome = "appended" | "sequenceTaken";
export type LoadOutcome =
  | { readonly kind: "loaded"; readonly document: StoredDocument }
  | { readonly kind: "absent" }
  | { readonly kind: "corrupt"; readonly detail: string };

/** The log of record in SQLite: one connection, synchronous, meant for a thread of its own. */
export class Journal {
  readonly #database: DatabaseSync;
  readonly #run: JournalStatements;
  readonly #now: () => number;
  /** What every append would otherwise ask the database for. Emptied when a transaction fails. */
  readonly #heads = new Map<string, { readonly key: DocumentKey; sequence: number }>();

  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#run = prepareJournal(database);
    this.#now = now;
  }

  /** @returns false when the name is taken */
  create(name: string, update: Uint8Array<ArrayBuffer>): boolean {
    return this.#write(() => {
      if (this.#run.findDocument(name) !== null) return false;
      const key = this.#run.insertDocument(name, this.#now());
      this.#insertUpdate(key, 1, update);
      return true;
    });
  }

  /** Appends the batch in one commit; an append that is refused leaves the others alone. */
  append(batch: readonly Append[]): AppendOutcome[] {
    return this.#write(() => batch.map((append) => this.#appendOne(append)));
  }

  head(name: string): DocumentHead | null {
    const head = this.#headOf(name);
    return head === null ? null : { epoch: head.key.epoch, sequence: head.sequence };
  }

  /**
   * Reads the newest whole segment and the updates after it. A damaged segment costs nothing: its
   * copy is there.
   */
  load(name: string): LoadOutcome {
    const key = this.#run.findDocument(name);
    if (key === null) return { kind: "absent" };
    const segment = this.#newestWhole(key);
    const from = segment?.sequence ?? 0;
    const tail = this.#run.updatesAfter(key, from);
    const fault = findFault(tail, from);
    if (fault !== null) return { kind: "corrupt", detail: `${name}: ${fault}` };
    const sequence = tail.at(-1)?.sequence ?? from;
    if (sequence !== this.#run.lastSequence(key)) {
      return { kind: "corrupt", detail: `${name}: the updates after ${sequence} are missing` };
    }
    const owners = this.#run.owners(key);
    const reserved = this.#run.reservedClients(key);
    const document = { epoch: key.epoch, sequence, segment, tail, owners, reserved };
    return { kind: "loaded", document };
  }

  /** @returns the clients that are somebody else's */
  reserve({ name, personId, clients, most }: Reservation): number[] {
    const key = this.#run.findDocument(name);
    if (key === null) throw new Error(`there is no document ${name} to write to`);
    return this.#write(() => {
      const taken = clients.filter((clientId) => !this.#run.reserve(key, { clientId, personId }));
      this.#run.releaseOldest(key, personId, most);
      return taken;
    });
  }

  compact(name: string, segment: Segment): void {
    const key = this.#run.findDocument(name);
    if (key === null) throw new Error(`there is no document ${name} to compact`);
    this.#write(() => {
      const previous = this.#newestWhole(key);
      if (previous !== null && previous.sequence >= segment.sequence) return;
      this.#run.insertSegment(key, { ...segment, hash: hashOfSegment(segment) }, this.#now());
      this.#run.dropBefore(key, segment.sequence);
    });
  }

  /**
   * Begins a new epoch of the document with this update; the rows of the epochs before stay.
   * The number comes from the clock on the wall as that of a restored backup does [K9].
   * @returns the epoch; null when there is no such document
   */
  replace(name: string, update: Uint8Array<ArrayBuffer>): number | null {
    const key = this.#run.findDocument(name);
    if (key === null) return null;
    const epoch = Math.max(key.epoch + 1, Math.floor(this.#now() / 1000));
    this.#write(() => {
      this.#run.setEpoch(key, epoch);
      this.#insertUpdate({ ...key, epoch }, 1, update);
    });
    this.#heads.delete(name);
    return epoch;
  }

  /** Takes and gives back some room, each durably, to learn whether writing works again. */
  probe(): void {
    this.#write(() => this.#database.exec("INSERT INTO probes VALUES (zeroblob(65536))"));
    this.#write(() => this.#database.exec("DELETE FROM probes"));
  }

  #newestWhole(key: DocumentKey): SegmentRow | null {
    for (let below = Number.MAX_SAFE_INTEGER; ;) {
      const found = this.#run.segmentsBefore(key, below);
      below = found.reduce((newest, { sequence }) => Math.max(newest, sequence), 0);
      if (found.length === 0) return null;
      const whole = found.find((row) => row.sequence === below && isWholeSegment(row));
      if (whole !== undefined) return whole;
    }
  }

  #appendOne(append: Append): AppendOutcome {
    const head = this.#headOf(append.name);
    if (head === null || head.key.epoch !== append.epoch) return "sequenceTaken";
    if (append.sequence !== head.sequence + 1) return "sequenceTaken";
    this.#insertUpdate(head.key, append.sequence, append.update);
    for (const owner of append.owners) this.#run.insertOwner(head.key, owner);
    head.sequence = append.sequence;
    return "appended";
  }

  #insertUpdate(key: DocumentKey, sequence: number, update: Uint8Array<ArrayBuffer>): void {
    const checksum = checksumOfUpdate(sequence, update);
    this.#run.insertUpdate(key, { sequence, checksum, update }, this.#now());
  }

  #headOf(name: string): { readonly key: DocumentKey; sequence: number } | null {
    const known = this.#heads.get(name);
    if (known !== undefined) return known;
    const key = this.#run.findDocument(name);
    if (key === null) return null;
    const head = { key, sequence: this.#run.lastSequence(key) };
    this.#heads.set(name, head);
    return head;
  }

  #write<Output>(work: () => Output): Output {
    try {
      return inSyncTransaction(this.#database, work);
    } catch (error) {
      this.#heads.clear();
      throw error;
    }
  }
}
