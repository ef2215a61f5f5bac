import type { DocumentName } from "@zentaikan/protocol";

/**
 * Where documents are kept: bytes under a name, in the order in which they were appended.
 *
 * What a document contains is not known here. An appended update is durable when its promise
 * resolves: on disk, also after a loss of power. Every implementation passes the laws of
 * `document-store.contract.ts`.
 */
export interface DocumentStore {
  /**
   * Begins a document with its first update, as sequence 1 of epoch 1.
   * @throws DocumentExists
   */
  create(name: DocumentName, update: Uint8Array): Promise<void>;

  /**
   * Everything needed to serve the document; null when it was never created. Whoever goes on to
   * append says so: no store beside this one may append to it afterwards [K15].
   * @throws CorruptDocument when rows are missing or damaged: never an emptier document instead
   */
  load(name: DocumentName, purpose?: LoadPurpose): Promise<StoredDocument | null>;

  /** How far the document has come, without its bytes. */
  head(name: DocumentName): Promise<DocumentHead | null>;

  /**
   * Appends one update, all or nothing, together with the owners that it brings.
   * @throws SequenceTaken when somebody else appended this sequence, or the epoch is not current
   */
  append(append: Append): Promise<void>;

  /**
   * Keeps clients for a person, durably, until somebody's edits carry them: the newest `most` of
   * each person on a document, and none that is somebody else's.
   * @returns those that are somebody else's
   */
  reserve(reservation: Reservation): Promise<number[]>;

  /**
   * Keeps `segment` as the sum of all updates up to its sequence, twice, and drops those updates:
   * they say what was deleted [K12]. What `load` gives afterwards says the same as before.
   */
  compact(name: DocumentName, segment: Segment): Promise<void>;

  /**
   * Puts one update in the place of everything that the document was, in a new epoch. What it was
   * stays under its own epoch, whatever state it is in.
   * @returns the new epoch; null when there is no such document
   */
  replace(name: DocumentName, update: Uint8Array): Promise<number | null>;

  /** True while the last write succeeded, or a later probe did. */
  isWritable(): boolean;

  /** Waits for what is being appended, then lets go of the storage. */
  close(): Promise<void>;
}

interface LoadPurpose {
  readonly toAppend?: boolean;
}

export interface DocumentHead {
  /** Rises when history is replaced: by a backup, or where it could not be read any more. */
  readonly epoch: number;
  /** Number of the last appended update. */
  readonly sequence: number;
}

export interface StoredDocument extends DocumentHead {
  readonly segment: Segment | null;
  /** Updates after the segment, without a hole, in order. */
  readonly tail: readonly StoredUpdate[];
  readonly owners: readonly ClientOwner[];
  /** Clients that are kept for somebody whose edits do not carry them yet, the oldest first. */
  readonly reserved: readonly ClientOwner[];
}

export interface StoredUpdate {
  readonly sequence: number;
  readonly update: Uint8Array<ArrayBuffer>;
}

export interface Segment {
  /** Number of the last update that the segment contains. */
  readonly sequence: number;
  readonly state: Uint8Array<ArrayBuffer>;
  readonly stateVector: Uint8Array<ArrayBuffer>;
  /** An update with the deletions of the state alone, for those who know its insertions. */
  readonly deletions: Uint8Array<ArrayBuffer>;
}

export interface Append extends DocumentHead {
  readonly name: DocumentName;
  readonly update: Uint8Array<ArrayBuffer>;
  readonly owners: readonly ClientOwner[];
}

export interface Reservation {
  readonly name: DocumentName;
  readonly personId: string;
  readonly clients: readonly number[];
  readonly most: number;
}

/** A Yjs client id and the only person whose edits may carry it. */
export interface ClientOwner {
  readonly clientId: number;
  readonly personId: string;
}

export class DocumentExists extends Error {}
export class CorruptDocument extends Error {}
export class SequenceTaken extends Error {}
