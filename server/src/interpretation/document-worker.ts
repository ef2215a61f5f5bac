import type { CommentThread, KeptOurDos, MovedThreads } from "@zentaikan/board-model";
import type { Baseline, CapitalLineup, Drawing, MacroKind } from "@zentaikan/capital-graph";
import type { DocumentName } from "@zentaikan/protocol";
import type { StateWordsBody } from "@zentaikan/protocol/versions";
import type { PlacesRecord } from "../relay/places.ts";
import type { CompactedSegment } from "../relay/room-content.ts";
import type { DocumentHead } from "../storage/document-store.ts";
import type { AgreementsBySide, DescribedBoard } from "./describe-document.ts";
import type { BoardToDuplicate, DuplicatedBoard } from "./duplicate-board.ts";
import type { ExportedState, StateToExport } from "./export-state.ts";
import type { MigratedBoard, MovedOurDos } from "./migrate-stored.ts";
import type { RestorableState, RestoredBoard } from "./restore-document.ts";
import type { SalvagedDocument } from "./salvage-document.ts";
import type { RoadsToTell, ToldRoads } from "./tell-roads.ts";
import type { LineupSwitch, SwitchedLineup } from "./switch-lineup.ts";
import type { AskedComment, WrittenComment } from "./write-comment.ts";
import type { WrittenMention } from "./written-mention.ts";

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
interface DescribedDocument extends Omit<DescribedBoard, "mentions"> {
  readonly mentions: readonly WrittenMention[];
  readonly epoch: number;
  readonly sequence: number;
  /** Of what lies beside it for our team alone; 0 where there is nothing. */
  readonly besideSequence: number;
}

/**
 * Every method throws NoAnswer when its work ended the process, took too long or is set aside, and
 * UnreadableDocument when Yjs refuses what is stored.
 */
export interface DocumentWorker {
  /** The first update of a board's document: everything that is on it when it is opened first. */
  seed(board: {
    readonly kind: MacroKind;
    readonly lineup: CapitalLineup;
    /** Null for what every new board of its kind shows. */
    readonly drawing: Drawing | null;
  }): Promise<Uint8Array>;
  /** Null when there is no such board. @param standing what people agreed on, and the calendar year */
  describe(
    names: InternalNames,
    standing: { readonly agreements: AgreementsBySide; readonly year: number },
  ): Promise<DescribedDocument | null>;
  /** What a copy of the board is made of. Null when there is no such board. */
  duplicate(copy: Omit<BoardToDuplicate, "updates">): Promise<DuplicatedBoard | null>;
  /** The edit of what the store has. Null when there is no such document. */
  switchLineup(name: DocumentName, change: LineupSwitch): Promise<SwitchedLineup | null>;
  /** The same of what the process starts from; null within where it says that already. */
  changeBaseline(
    name: DocumentName,
    baseline: Baseline,
  ): Promise<{ readonly update: Uint8Array | null } | null>;
  /** Whether and how the stored board comes to its present form. Null when there is no such document. */
  migrate(names: InternalNames): Promise<(MigratedBoard & DocumentHead) | null>;
  /** The first update of what lies beside a board for our team alone, with what a drawing has of it. */
  seedInternal(drawn?: {
    readonly kind: MacroKind;
    readonly lineup: CapitalLineup;
    readonly drawing: Drawing;
  }): Promise<Uint8Array>;
  /** The edit that writes our Dos that lie on the board into the internal document. Null for none. */
  copyOurDos(names: InternalNames): Promise<MovedOurDos | null>;
  /** The edit that takes them off the board. Null for none. */
  dropOurDos(board: DocumentName): Promise<Uint8Array | null>;
  /** All our Dos that lie beside a board. None when there is no such document. */
  ourDosBeside(internal: DocumentName): Promise<readonly KeptOurDos[]>;
  /**
   * The edit that makes them what they were in a kept state. Null for none.
   * @param kept what was known of them then, apart from what lies on the state itself
   */
  bringBackOurDos(
    internal: DocumentName,
    past: {
      readonly state: Uint8Array;
      readonly kept: readonly KeptOurDos[] | null;
      /** As for `describeState`. */
      readonly about: string;
    },
  ): Promise<Uint8Array | null>;
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
  /** What takes a while of a meeting: its roads laid over each other. */
  tellRoads(asked: RoadsToTell): Promise<ToldRoads>;
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
  /** Hashes of the pictures that a board, or a note of it, shows. None when there is no such document. */
  picturesOn(name: DocumentName, record?: string | null): Promise<readonly string[]>;
  /** What the notes of a document speak of. Nothing when there is no such document. */
  readNotes(name: DocumentName): Promise<Pick<DescribedDocument, "pictures" | "mentions">>;
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
