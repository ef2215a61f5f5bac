import type { CommentThread, MovedThreads } from "@zentaikan/board-model";
import type { CapitalLineup, Drawing } from "@zentaikan/capital-graph";
import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { PlacesRecord } from "../relay/places.ts";
import type { CompactedSegment } from "../relay/room-content.ts";
import { oneAfterAnother } from "../relay/one-after-another.ts";
import type { Log } from "../log.ts";
import type { DocumentHead, DocumentStore } from "../storage/document-store.ts";
import { LastingProcess, type ProcessLimits } from "../threads/lasting-process.ts";
import type { BuiltSegment } from "./build-segment.ts";
import type { AgreementsBySide, DescribedBoard, DocumentMethods } from "./document-process.ts";
import type { BoardToDuplicate, DuplicatedBoard } from "./duplicate-board.ts";
import type { ExportedState, StateToExport } from "./export-state.ts";
import type { MigratedBoard, MovedOurDos } from "./migrate-stored.ts";
import type { RestorableState, RestoredBoard } from "./restore-document.ts";
import { updatesOf, updatesOfBoard } from "./stored-updates.ts";
import type { SalvagedDocument } from "./salvage-document.ts";
import type { LineupSwitch, SwitchedLineup } from "./switch-lineup.ts";
import { asUnreadable } from "./unreadable-document.ts";
import type { AskedComment, WrittenComment } from "./write-comment.ts";

/** A board, and what lies beside it for our team alone. */
interface InternalNames {
  readonly board: DocumentName;
  readonly internal: DocumentName;
}

/** The note of a record, and the documents between which it moves. */
interface NoteMove {
  readonly from: DocumentName;
  readonly to: DocumentName;
  readonly record: string;
}

/** Some threads, and the documents of comments between which they move. */
interface ThreadMove {
  readonly from: DocumentName;
  readonly to: DocumentName;
  readonly moved: MovedThreads;
}

/**
 * Says to everybody who has a document open what is taken out of it. @returns whether that is durable
 */
type DropLeftovers = (name: DocumentName, leftovers: Uint8Array) => Promise<boolean>;

/** A description and how far the document had come. */
interface DescribedDocument extends DescribedBoard {
  readonly epoch: number;
  readonly sequence: number;
}

/**
 * Every method throws NoAnswer when its work ended the process, took too long or is set aside, and
 * UnreadableDocument when Yjs refuses what is stored.
 */
export interface DocumentWorker {
  /** The first update of a board's document: everything that is on it when it is opened first. */
  seed(lineup: CapitalLineup, drawing: Drawing | null): Promise<Uint8Array>;
  /** Null when there is no such document. */
  describe(name: DocumentName, agreements: AgreementsBySide): Promise<DescribedDocument | null>;
  /** What a copy of the board is made of. Null when there is no such board. */
  duplicate(copy: Omit<BoardToDuplicate, "updates">): Promise<DuplicatedBoard | null>;
  /** The edit of what the store has. Null when there is no such document. */
  switchLineup(name: DocumentName, change: LineupSwitch): Promise<SwitchedLineup | null>;
  /** Whether and how the stored board comes to its present form. Null when there is no such document. */
  migrate(names: InternalNames): Promise<(MigratedBoard & DocumentHead) | null>;
  /** The first update of what lies beside a board for our team alone, with what a drawing has of it. */
  seedInternal(drawn?: {
    readonly lineup: CapitalLineup;
    readonly drawing: Drawing;
  }): Promise<Uint8Array>;
  /** The edit that writes our Dos that lie on the board into the internal document. Null for none. */
  copyOurDos(names: InternalNames): Promise<MovedOurDos | null>;
  /** The same of those that lie in a kept state of an earlier release. @param about as for `describeState` */
  copyOurDosOf(
    state: Uint8Array,
    internal: DocumentName,
    about: string,
  ): Promise<MovedOurDos | null>;
  /** The edit that takes them off the board. Null for none. */
  dropOurDos(board: DocumentName): Promise<Uint8Array | null>;
  /** The edit that writes the note of a record behind what another document has. Null for none. */
  copyNote(move: NoteMove): Promise<Uint8Array | null>;
  /** The edit that takes it out of the first one. Null for none. */
  dropNote(move: NoteMove): Promise<Uint8Array | null>;
  /** The first update of a document of comments. */
  seedComments(): Promise<Uint8Array>;
  /** The edit of what the store has. Null when there is no such document. */
  writeComment(name: DocumentName, asked: AskedComment): Promise<WrittenComment | null>;
  /** Without those that were taken back. None when there is no such document. */
  readComments(name: DocumentName): Promise<readonly CommentThread[]>;
  /** The edit that writes these threads into another document. Null for nothing. */
  copyThreads(move: ThreadMove): Promise<Uint8Array | null>;
  /** The edit that takes them out of the first one. Null for nothing. */
  dropThreads(move: ThreadMove): Promise<Uint8Array | null>;
  /** What a state says. @param about what it is a state of, or `aboutKept` */
  describeState(state: Uint8Array, about: string): Promise<StateWordsBody>;
  /** A kept state for whoever takes it along. */
  exportState(state: StateToExport, about: string): Promise<ExportedState>;
  /** The edit that brings an earlier state back. Null when there is no such document. */
  restore(name: DocumentName, state: Uint8Array): Promise<RestoredBoard | null>;
  /** A kept state as a document of its own, for where there is nothing to merge it with. */
  restorable(state: Uint8Array, about: string): Promise<RestorableState>;
  /** What a kept state shows, as a document: no notes, no answers, nothing of our team alone. @param about as for `describeState` */
  pictureOf(state: Uint8Array, about: string): Promise<Uint8Array>;
  /** What can be read of these updates of the document. */
  salvage(name: DocumentName, updates: readonly Uint8Array[]): Promise<SalvagedDocument>;
  /** Everything that is stored, as one update. Null when there is no such document. */
  stateOf(name: DocumentName): Promise<Uint8Array | null>;
  /**
   * Compacts what the store has, and keeps it there. Null when there is no such document.
   * @param drop null where nobody has the document open, and so nobody has to hear of it
   */
  compact(name: DocumentName, drop: DropLeftovers | null): Promise<CompactedSegment | null>;
  /** What `compact` would keep, for somebody to read: not proved as what replaces updates is. Null when there is no such document. */
  sumUp(name: DocumentName, drop: DropLeftovers): Promise<CompactedSegment | null>;
  /** Hashes of the pictures that a board shows. None when there is no such document. */
  picturesOn(name: DocumentName): Promise<readonly string[]>;
  /** And those that a state of one shows. @param about as for `describeState` */
  picturesIn(state: Uint8Array, about: string): Promise<readonly string[]>;
  /** In which lists the items of these updates lie. */
  places(name: DocumentName, updates: readonly Uint8Array[]): Promise<PlacesRecord>;
  diff(state: Uint8Array, stateVector: Uint8Array): Promise<Uint8Array>;
  /** What is set aside, by name, and whether the process does not start. */
  readonly health: { readonly setAside: readonly string[]; readonly isDown: boolean };
  /** What is stored under this name is something else now: nothing of it is set aside. */
  forget(name: DocumentName): void;
  close(): Promise<void>;
}

interface DocumentWorkerOptions {
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly log: Log;
  readonly limits?: ProcessLimits | undefined;
}

/**
 * Several times what a full board takes on a busy machine of two cores: 20 MiB in 400,000 structs
 * are compacted in some seconds, within some hundred megabytes.
 */
const LIMITS: ProcessLimits = { callMs: 15_000, callMsPerMiB: 2000, heapMiB: 1024 };

/** Feeds the document process from the store, and the store from it. */
export function startDocumentWorker(
  store: DocumentStore,
  { elapsed, log, limits = LIMITS }: DocumentWorkerOptions,
): DocumentWorker {
  // It begins with its first call: it takes some fifty megabytes, and a server that only passes
  // bytes on never needs it.
  const documents = new LastingProcess<DocumentMethods>({
    module: new URL("./document-process.ts", import.meta.url),
    limits,
    elapsed,
    log,
  });
  const call: typeof documents.call = (method, asked) =>
    documents.call(method, asked).catch((error: unknown) => {
      throw asUnreadable(error);
    });

  const updatesIn = async (name: DocumentName): Promise<readonly Uint8Array[] | null> => {
    const stored = await store.load(name);
    return stored && updatesOf(stored);
  };
  // Two who brought one text back at once would write it twice.
  const mendInTurn = oneAfterAnother();
  const segmentOf = async (
    name: DocumentName,
    method: "compact" | "sumUp",
  ): Promise<(CompactedSegment & Pick<BuiltSegment, "leftovers">) | null> => {
    const stored = await store.load(name);
    if (stored === null) return null;
    const { segment, tail, sequence } = stored;
    // As it is kept already; nobody counted then.
    if (segment !== null && tail.length === 0) return { ...segment, size: null, leftovers: null };
    return { sequence, ...(await call(method, { input: updatesOf(stored), about: name })) };
  };

  return {
    seed: (lineup, drawing) => call("seed", { input: { lineup, drawing }, about: null }),
    async duplicate(copy) {
      const from = copy.boards.from as BoardId;
      const updates = await updatesOfBoard(store, from);
      if (updates === null) return null;
      const about = documentName("board", from);
      return call("duplicateBoard", { input: { ...copy, updates }, about });
    },
    async switchLineup(name, change) {
      const updates = await updatesIn(name);
      return updates && call("switchLineup", { input: { updates, change }, about: name });
    },
    async migrate({ board: name, internal: beside }) {
      const [stored, internal] = await Promise.all([store.load(name), store.load(beside)]);
      if (stored === null) return null;
      const { epoch, sequence, owners, reserved } = stored;
      const lying = { updates: updatesOf(stored), internal: internal ? updatesOf(internal) : [] };
      const document = { name, ...lying, owners, reserved };
      return { epoch, sequence, ...(await call("migrate", { input: document, about: name })) };
    },
    seedInternal: (drawn) => call("seedInternal", { input: drawn ?? null, about: null }),
    async copyOurDos({ board, internal }) {
      const [from, to] = await Promise.all([store.load(board), store.load(internal)]);
      if (from === null || to === null) return null;
      const input = { board: updatesOf(from), internal: updatesOf(to) };
      return call("copyOurDos", { input, about: board });
    },
    async copyOurDosOf(state, internal, about) {
      const to = await updatesIn(internal);
      return to && call("copyOurDos", { input: { board: [state], internal: to }, about });
    },
    async dropOurDos(board) {
      const input = await updatesIn(board);
      return input && call("dropOurDos", { input, about: board });
    },
    async copyNote({ from, to, record }) {
      const [source, target] = await Promise.all([store.load(from), store.load(to)]);
      if (source === null || target === null) return null;
      const input = { from: updatesOf(source), to: updatesOf(target), record };
      return call("copyNote", { input, about: from });
    },
    async dropNote({ from, record }) {
      const updates = await updatesIn(from);
      return updates && call("dropNote", { input: { updates, record }, about: from });
    },
    seedComments: () => call("seedComments", { input: null, about: null }),
    async writeComment(name, asked) {
      const updates = await updatesIn(name);
      return updates && call("writeComment", { input: { updates, asked }, about: name });
    },
    async readComments(name) {
      const stored = await store.load(name);
      if (stored === null) return [];
      return call("readComments", { input: updatesOf(stored), about: name });
    },
    async copyThreads({ from, to, moved }) {
      const [source, target] = await Promise.all([store.load(from), store.load(to)]);
      if (source === null || target === null) return null;
      const updates = { from: updatesOf(source), to: updatesOf(target) };
      return call("copyThreads", { input: { ...updates, moved }, about: from });
    },
    async dropThreads({ from, moved }) {
      const updates = await updatesIn(from);
      return updates && call("dropThreads", { input: { updates, moved }, about: from });
    },
    async describe(name, agreements) {
      const stored = await store.load(name);
      if (stored === null) return null;
      const { epoch, sequence } = stored;
      const input = { updates: updatesOf(stored), agreements };
      return { epoch, sequence, ...(await call("describe", { input, about: name })) };
    },
    describeState: (state, about) => call("describeState", { input: state, about }),
    exportState: (state, about) => call("exportState", { input: state, about }),
    async restore(name, state) {
      const updates = await updatesIn(name);
      return updates && call("restore", { input: { updates, state }, about: name });
    },
    restorable: (state, about) => call("restorable", { input: state, about }),
    pictureOf: (state, about) => call("pictureOf", { input: state, about }),
    salvage: (name, updates) => call("salvage", { input: updates, about: name }),
    stateOf: async (name) => (await segmentOf(name, "sumUp"))?.state ?? null,
    async compact(name, drop) {
      const compacting = async () => {
        const segment = await segmentOf(name, "compact");
        if (segment === null || segment.size === null) return segment;
        const { leftovers } = segment;
        // First everybody hears of it: what is kept would say it to those alone who come later.
        if (leftovers !== null && drop !== null && !(await drop(name, leftovers)))
          throw new Error("what was left under deleted records could not be dropped");
        await store.compact(name, segment);
        return segment;
      };
      // Without anybody to hear of it, it may be what opens the room that a mending waits for.
      return drop === null ? compacting() : mendInTurn(name, compacting);
    },
    sumUp: (name, drop) =>
      mendInTurn(name, async () => {
        const segment = await segmentOf(name, "sumUp");
        // Where nothing can be saved, reading goes on [K10]: the next who asks has it dropped again.
        if (segment !== null && segment.leftovers !== null) await drop(name, segment.leftovers);
        return segment;
      }),
    async picturesOn(name) {
      const stored = await store.load(name);
      return stored === null ? [] : call("pictures", { input: updatesOf(stored), about: name });
    },
    picturesIn: (state, about) => call("pictures", { input: [state], about }),
    places: (name, updates) => call("places", { input: { name, updates }, about: name }),
    diff: (state, stateVector) => call("diff", { input: { state, stateVector }, about: null }),
    get health() {
      return documents.health;
    },
    forget: (name) => documents.forget(name),
    close: () => documents.close(),
  };
}
