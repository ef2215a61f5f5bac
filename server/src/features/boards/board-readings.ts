import { diffStructures, type MacroStructure } from "@zentaikan/capital-graph";
import {
  documentName,
  parseDocumentName,
  type BoardId,
  type DocumentName,
  type Party,
} from "@zentaikan/protocol";
import type { PersonBody, StructureBody } from "@zentaikan/protocol/http";
import { Refusal } from "../../errors.ts";
import type { BoardContribution } from "../../interpretation/describe-contribution.ts";
import type { AgreementsBySide } from "../../interpretation/describe-document.ts";
import type { DocumentWorker } from "../../interpretation/document-worker.ts";
import type { WrittenMention } from "../../interpretation/written-mention.ts";
import { QuietBoards } from "../../interpretation/quiet-boards.ts";
import type { Log } from "../../log.ts";
import type { DocumentStore } from "../../storage/document-store.ts";
import { noteWhereRoom } from "../../storage/storage-full.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keepAgreedPattern, type AgreedFrames } from "./board-patterns.ts";
import { nameAlternatives } from "./name-alternatives.ts";
import { nameAnswers } from "./name-answers.ts";
import { findStructure, keepStructure, structureFor, type InterpretedBoard } from "./structures.ts";

export interface BoardReadingsOptions extends AgreedFrames {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  readonly worker: DocumentWorker;
  /** What people agreed on, which some findings speak of. */
  readonly agreementsOn: (boardId: BoardId) => Promise<AgreementsBySide>;
  /** The board, or what lies beside it for this party, was read, and shows these pictures. */
  readonly onShown: (boardId: BoardId, party: Party, pictures: readonly string[]) => Promise<void>;
  /** Whom notes speak of that this party reads; `isFirst` where nobody has read the board before. */
  readonly onNotes: (notes: {
    readonly boardId: BoardId;
    readonly party: Party;
    readonly mentions: readonly WrittenMention[];
    readonly isFirst: boolean;
  }) => Promise<void>;
  /** What our Dos beside the board support, and what of it bears out how near we are to whom. */
  readonly onOurs: (read: {
    readonly boardId: BoardId;
    readonly epoch: number;
    readonly sequence: number;
    readonly besideSequence: number;
    readonly ours: BoardContribution;
  }) => Promise<void>;
  /** Our Dos lie on the board, where guests read. */
  readonly onOurDos: (boardId: BoardId) => Promise<void>;
  /** What it says has turned, by what these people drew. */
  readonly onTurned: (
    boardId: BoardId,
    turn: { readonly before: MacroStructure | null; readonly people: readonly PersonBody[] },
  ) => Promise<void>;
  /** What it is compared by with other boards is kept: another structure may stand for its customer. */
  readonly onStructureKept: (boardId: BoardId) => void;
  /** People have drawn on the board, and what it says now is kept. */
  readonly onDrawn: (boardId: BoardId) => void;
  readonly now: () => number;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly log: Log;
}

/** Keeps what every board says, in one row each: lists and programs read rows, never boards. */
export interface BoardReadings {
  /** An edit of theirs was saved. The board is read again when it has been quiet. */
  edited(document: DocumentName, authors: Iterable<{ readonly person: PersonBody }>): void;
  /** Reads the board now. @param editedAt null when nobody has drawn on it */
  read(boardId: BoardId, editedAt: number | null): Promise<InterpretedBoard>;
  /** What the board says to this side, down to its last saved edit. */
  fresh(boardId: BoardId, side: Party): Promise<StructureBody>;
  /** People agreed on something: what is found of the board may be something else now. */
  standingChanged(boardId: BoardId): Promise<void>;
  close(): Promise<void>;
}

export function keepBoardReadings(options: BoardReadingsOptions): BoardReadings {
  const { database, documents, worker, agreementsOn, now, elapsed, log } = options;

  const describe = async (boardId: BoardId) => {
    const agreements = await agreementsOn(boardId);
    const names = {
      board: documentName("board", boardId),
      internal: documentName("internal", boardId),
    };
    const year = new Date(now()).getUTCFullYear();
    const described = await worker.describe(names, { agreements, year });
    if (described === null) throw new Refusal("noSuchBoard");
    const { epoch, sequence, besideSequence, ours } = described;
    if (ours !== null) {
      await noteWhereRoom(options.onOurs({ boardId, epoch, sequence, besideSequence, ours }));
    }
    return described;
  };
  const read = async (boardId: BoardId, editedAt: number | null): Promise<InterpretedBoard> => {
    const described = await describe(boardId);
    const { epoch, boardSchema, sequence, reading, compared, customer } = described;
    const onPurpose = await nameAnswers(database, described.answers);
    const alternatives = await nameAlternatives(database, described.alternatives);
    const structure = { boardId, sequence, ...described.structure, onPurpose, alternatives };
    const interpreted = { epoch, boardSchema, structure, reading, compared, customer };
    const { mentions } = described;
    const isFirst =
      mentions.length > 0 &&
      (await findStructure(database, { boardId, side: "customer" })) === null;
    await noteWhereRoom(keepStructure(database, interpreted, { now: now(), editedAt }));
    await keepAgreed(boardId);
    options.onStructureKept(boardId);
    await noteWhereRoom(options.onShown(boardId, "customer", described.pictures));
    await noteWhereRoom(options.onNotes({ boardId, party: "customer", mentions, isFirst }));
    if (described.hasOurDos) await clearOurDos(boardId);
    return interpreted;
  };
  const keepAgreed = async (boardId: BoardId): Promise<void> => {
    try {
      await noteWhereRoom(keepAgreedPattern(database, boardId, options));
    } catch (error) {
      // Whatever is wrong with a version, the board itself is read.
      log.error({ err: error, boardId }, "what was agreed on a board could not be read");
    }
  };
  const clearOurDos = async (boardId: BoardId): Promise<void> => {
    try {
      await options.onOurDos(boardId);
    } catch (error) {
      // They are all still there; the next reading finds them.
      log.error({ err: error, boardId }, "our Dos could not be moved off a board");
    }
  };
  // Since each board was last read; a server that starts again knows of nobody.
  const drawing = new Map<BoardId, Map<string, PersonBody>>();
  const quiet = new QuietBoards<BoardId>({
    async read(boardId, last) {
      const people = [...(drawing.get(boardId)?.values() ?? [])];
      drawing.delete(boardId);
      const before = (await findStructure(database, { boardId, side: "internal" }))?.structure;
      // A clock that only goes forward counts fractions; what is kept is whole.
      const { structure } = await read(boardId, now() - Math.round(elapsed() - last));
      options.onDrawn(boardId);
      const was = before === undefined ? null : (before.structure as MacroStructure);
      const is = structure.structure as MacroStructure;
      if (was !== null && diffStructures(was, is).length === 0) return;
      await noteWhereRoom(options.onTurned(boardId, { before: was, people }));
    },
    onFailed: (boardId, error) => log.error({ err: error, boardId }, "a board could not be read"),
    now: elapsed,
  });

  // Of its own: that our team writes beside a board is no news of the board.
  const quietBeside = new QuietBoards<BoardId>({
    async read(boardId) {
      const { pictures, mentions } = await worker.readNotes(documentName("internal", boardId));
      await noteWhereRoom(options.onShown(boardId, "internal", pictures));
      // What the server itself wrote there our team had before it, on this board or another.
      const notes = { boardId, party: "internal", mentions, isFirst: true } as const;
      await noteWhereRoom(options.onNotes(notes));
      await describe(boardId);
    },
    onFailed: (boardId, error) => log.error({ err: error, boardId }, "notes could not be read"),
    now: elapsed,
  });

  return {
    edited(document, authors) {
      const name = parseDocumentName(document);
      if (name?.kind === "internal") quietBeside.edited(name.boardId);
      if (name?.kind !== "board") return;
      const known = drawing.get(name.boardId) ?? new Map<string, PersonBody>();
      drawing.set(name.boardId, known);
      for (const { person } of authors) known.set(person.id, person);
      quiet.edited(name.boardId);
    },
    read,
    async fresh(boardId, side) {
      const head = await documents.head(documentName("board", boardId));
      const kept = await findStructure(database, { boardId, side });
      const isFresh =
        head !== null &&
        kept !== null &&
        kept.epoch === head.epoch &&
        kept.structure.sequence === head.sequence;
      return isFresh ? kept.structure : structureFor(side, await read(boardId, null));
    },
    async standingChanged(boardId) {
      try {
        await read(boardId, null);
      } catch (error) {
        // What was said to the version is kept; the next edit has the board read again.
        log.error({ err: error, boardId }, "a board could not be read");
      }
    },
    close: async () => {
      await Promise.all([quiet.close(), quietBeside.close()]);
    },
  };
}
