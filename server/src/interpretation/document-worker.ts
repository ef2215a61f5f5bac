import type { CommentThread } from "@zentaikan/board-model";
import type { CapitalLineup, Drawing } from "@zentaikan/capital-graph";
import type { DocumentName } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { PlacesRecord } from "../relay/places.ts";
import type { CompactedSegment } from "../relay/room-content.ts";
import type { DocumentHead, DocumentStore, StoredDocument } from "../storage/document-store.ts";
import { ThreadCaller } from "../threads/call-thread.ts";
import type { AgreementsBySide, DescribedBoard, DocumentMethods } from "./document-thread.ts";
import type { ExportedState, StateToExport } from "./export-state.ts";
import type { MigratedBoard } from "./migrate-stored.ts";
import type { RestoredBoard } from "./restore-document.ts";
import type { LineupSwitch, SwitchedLineup } from "./switch-lineup.ts";
import type { AskedComment, WrittenComment } from "./write-comment.ts";

/** Threads about some versions, and the documents of comments between which they move. */
export interface ThreadMove {
  readonly from: DocumentName;
  readonly to: DocumentName;
  readonly versions: readonly string[];
}

/** A description and how far the document had come. */
export interface DescribedDocument extends DescribedBoard {
  readonly epoch: number;
  readonly sequence: number;
}

export interface DocumentWorker {
  /** The first update of a board's document: everything that is on it when it is opened first. */
  seed(lineup: CapitalLineup, drawing: Drawing | null): Promise<Uint8Array>;
  /** Null when there is no such document. */
  describe(name: DocumentName, agreements: AgreementsBySide): Promise<DescribedDocument | null>;
  /** The edit of what the store has. Null when there is no such document. */
  switchLineup(name: DocumentName, change: LineupSwitch): Promise<SwitchedLineup | null>;
  /** Whether and how the stored board comes to its present form. Null when there is no such document. */
  migrate(name: DocumentName): Promise<(MigratedBoard & DocumentHead) | null>;
  /** The first update of a document of comments. */
  seedComments(): Promise<Uint8Array>;
  /** The edit of what the store has. Null when there is no such document. */
  writeComment(name: DocumentName, asked: AskedComment): Promise<WrittenComment | null>;
  /** Without those that were taken back. None when there is no such document. */
  readComments(name: DocumentName): Promise<readonly CommentThread[]>;
  /** The edit that writes threads about these versions into another document. Null for nothing. */
  copyThreads(move: ThreadMove): Promise<Uint8Array | null>;
  /** The edit that takes them out of the first one. Null for nothing. */
  dropThreads(move: ThreadMove): Promise<Uint8Array | null>;
  /** What a kept state says, wherever it was kept. */
  describeState(state: Uint8Array): Promise<StateWordsBody>;
  /** A kept state for whoever takes it along. */
  exportState(state: StateToExport): Promise<ExportedState>;
  /** The edit that brings an earlier state back. Null when there is no such document. */
  restore(name: DocumentName, state: Uint8Array): Promise<RestoredBoard | null>;
  /** Everything that is stored, as one update. Null when there is no such document. */
  stateOf(name: DocumentName): Promise<Uint8Array | null>;
  /** Compacts what the store has, and keeps it there. Null when there is no such document. */
  compact(name: DocumentName): Promise<CompactedSegment | null>;
  /** What `compact` would keep, for somebody to read: not proved as what replaces updates is. Null when there is no such document. */
  sumUp(name: DocumentName): Promise<CompactedSegment | null>;
  /** In which lists the items of these updates lie. */
  places(name: DocumentName, updates: readonly Uint8Array[]): Promise<PlacesRecord>;
  diff(state: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Feeds the document thread from the store, and the store from the thread. */
export function startDocumentWorker(store: DocumentStore): DocumentWorker {
  const module = new URL("./document-thread.ts", import.meta.url);
  let started: ThreadCaller<DocumentMethods> | null = null;
  // It takes some fifty megabytes; a server that only passes bytes on never needs it.
  const thread = (): ThreadCaller<DocumentMethods> => (started ??= new ThreadCaller(module, null));

  const segmentOf = async (
    name: DocumentName,
    method: "compact" | "sumUp",
  ): Promise<CompactedSegment | null> => {
    const stored = await store.load(name);
    if (stored === null) return null;
    const { segment, tail, sequence } = stored;
    // As it is kept already; nobody counted then.
    if (segment !== null && tail.length === 0) return { ...segment, structs: null };
    return { sequence, ...(await thread().call(method, updatesOf(stored))) };
  };

  return {
    seed: (lineup, drawing) => thread().call("seed", { lineup, drawing }),
    async switchLineup(name, change) {
      const stored = await store.load(name);
      if (stored === null) return null;
      return thread().call("switchLineup", { updates: updatesOf(stored), change });
    },
    async migrate(name) {
      const stored = await store.load(name);
      if (stored === null) return null;
      const { epoch, sequence, owners, reserved } = stored;
      const document = { name, updates: updatesOf(stored), owners, reserved };
      return { epoch, sequence, ...(await thread().call("migrate", document)) };
    },
    seedComments: () => thread().call("seedComments", null),
    async writeComment(name, asked) {
      const stored = await store.load(name);
      if (stored === null) return null;
      return thread().call("writeComment", { updates: updatesOf(stored), asked });
    },
    async readComments(name) {
      const stored = await store.load(name);
      return stored === null ? [] : thread().call("readComments", updatesOf(stored));
    },
    async copyThreads({ from, to, versions }) {
      const [source, target] = await Promise.all([store.load(from), store.load(to)]);
      if (source === null || target === null) return null;
      const updates = { from: updatesOf(source), to: updatesOf(target) };
      return thread().call("copyThreads", { ...updates, versions });
    },
    async dropThreads({ from, versions }) {
      const stored = await store.load(from);
      if (stored === null) return null;
      return thread().call("dropThreads", { updates: updatesOf(stored), versions });
    },
    async describe(name, agreements) {
      const stored = await store.load(name);
      if (stored === null) return null;
      const { epoch, sequence } = stored;
      return {
        epoch,
        sequence,
        ...(await thread().call("describe", { updates: updatesOf(stored), agreements })),
      };
    },
    describeState: (state) => thread().call("describeState", state),
    exportState: (state) => thread().call("exportState", state),
    async restore(name, state) {
      const stored = await store.load(name);
      if (stored === null) return null;
      return thread().call("restore", { updates: updatesOf(stored), state });
    },
    stateOf: async (name) => (await segmentOf(name, "compact"))?.state ?? null,
    async compact(name) {
      const segment = await segmentOf(name, "compact");
      if (segment !== null && segment.structs !== null) await store.compact(name, segment);
      return segment;
    },
    sumUp: (name) => segmentOf(name, "sumUp"),
    places: (name, updates) => thread().call("places", { name, updates }),
    diff: (state, stateVector) => thread().call("diff", { state, stateVector }),
    close: async () => started?.terminate(),
  };
}

function updatesOf({ segment, tail }: StoredDocument): Uint8Array[] {
  const updates = tail.map(({ update }) => update);
  return segment === null ? updates : [segment.state, ...updates];
}
