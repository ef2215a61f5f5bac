import {
  documentName,
  parseDocumentName,
  type BoardId,
  type DocumentName,
  type Party,
  type Role,
} from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { SmtpConfig } from "./config.ts";
import type { Authentication } from "./http/authentication.ts";
import { sessionCookieName } from "./identity/session-cookie.ts";
import { NO_FELLOWS, type Fellows } from "./fellows.ts";
import type { DocumentWorker } from "./interpretation/document-worker.ts";
import { lockDocument, type DocumentLock } from "./interpretation/locked-document.ts";
import {
  openDocumentProcess,
  type DocumentProcess,
} from "./interpretation/open-document-process.ts";
import { startDocumentWorker } from "./interpretation/start-document-worker.ts";
import { rootsOfDocument } from "./interpretation/roots-of-document.ts";
import type { Log } from "./log.ts";
import { mailer, type SendMail } from "./mail/mailer.ts";
import { boardRolesOfPerson, sideOfPerson } from "./policy/board-roles-of-person.ts";
import type { Review } from "./policy/review.ts";
import { Tickets } from "./policy/tickets.ts";
import { systemClock } from "./relay/clock.ts";
import { renameMembers } from "./relay/rename-members.ts";
import { Rooms } from "./relay/rooms.ts";
import type { RoomsOptions } from "./relay/rooms-options.ts";
import { runUnattended } from "./run-unattended.ts";
import { tellPresent } from "./tell-present.ts";
import { writeWhereItBelongs } from "./write-where-it-belongs.ts";
import {
  documentWriter,
  leftoversDropper,
  type WriteToDocument,
} from "./relay/write-to-document.ts";
import type { DocumentStore } from "./storage/document-store.ts";
import type { WorkspaceDatabase } from "./storage/workspace-database.ts";

export interface GroundOptions {
  readonly database: WorkspaceDatabase;
  readonly documents: DocumentStore;
  /** Where this server is one of several. */
  readonly fellows?: Fellows | undefined;
  readonly publicUrl: string;
  readonly tldrawLicenseKey: string | null;
  readonly timeZone: string;
  /** Where files lie while they may be fetched; it need not be there. */
  readonly exportsFolder: string;
  /** Damage of the workspace was found after the start. */
  readonly isDamaged: () => boolean;
  readonly smtp: SmtpConfig | null;
  /** Another than one of its own, for tests. */
  readonly documentProcess?: DocumentProcess | undefined;
  readonly log: Log;
  /** Wall-clock time in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only go forward, whatever the clock on the wall does. */
  readonly elapsed: () => number;
}

/** What features do when something happens in rooms, or to rights. */
interface GroundNews extends Pick<RoomsOptions, "prepare" | "onSaved" | "onEntered"> {
  readonly onLeft: (name: DocumentName, person: PersonBody) => void;
  readonly onReview: (about: Parameters<Review>[0]) => void;
  /** What most people may not change on the board at the moment; null where there is nothing. */
  readonly lockOf: (boardId: BoardId) => Promise<DocumentLock | null>;
}

/** What every feature stands on. */
export interface Ground extends Omit<GroundOptions, "smtp" | "documentProcess"> {
  readonly fellows: Fellows;
  readonly authentication: Authentication;
  /** What signing somebody in takes. */
  readonly signingIn: Authentication & {
    readonly review: Review;
    readonly tldrawLicenseKey: string | null;
    readonly timeZone: string;
    readonly isDamaged: () => boolean;
  };
  readonly worker: DocumentWorker;
  readonly rooms: Rooms;
  readonly tickets: Tickets;
  /** Somebody has a new name, wherever they are. */
  readonly renamed: (person: PersonBody) => void;
  /** What pages know of the document from elsewhere, such as its name, has changed. */
  readonly tellStanding: (name: DocumentName) => void;
  /** On this node, wherever the document belongs. */
  readonly writeHere: WriteToDocument;
  readonly writeToDocument: WriteToDocument;
  /** Who has the board open. */
  readonly present: (boardId: BoardId) => PersonBody[];
  /** What the person is, on every board on which they are something, or on those that are named. */
  readonly rolesOf: (
    personId: string,
    only?: readonly string[] | null,
  ) => Promise<ReadonlyMap<string, Role>>;
  readonly sideOf: (personId: string) => Promise<Party>;
  readonly review: Review;
  /** What is locked on a board has changed; done when nothing is judged by what was locked before. */
  readonly relock: (boardId: BoardId) => Promise<void>;
  /** Null where this server sends no mail. */
  readonly sendMail: SendMail | null;
}

export function layGround(options: GroundOptions, news: GroundNews): Ground {
  const { smtp, documentProcess = openDocumentProcess(options), ...given } = options;
  const {
    database,
    documents,
    fellows = NO_FELLOWS,
    log,
    now,
    elapsed,
    publicUrl,
    tldrawLicenseKey,
    timeZone,
    isDamaged,
  } = given;
  const worker = startDocumentWorker(documents, documentProcess);
  const { prepare, onSaved, onEntered, onLeft, onReview, lockOf } = news;
  const rooms = new Rooms({
    store: documents,
    clock: systemClock,
    log,
    prepare,
    diff: (state, stateVector) => worker.diff(state, stateVector),
    compact: (name, { isEmpty }) => worker.compact(name, isEmpty ? null : drop),
    sumUp: (name) => worker.sumUp(name, drop),
    places: (name, updates) => worker.places(name, updates),
    rootsOf: rootsOfDocument,
    async askLock(name) {
      const document = parseDocumentName(name);
      if (document?.kind !== "board" && document?.kind !== "internal") return null;
      const lock = await lockOf(document.boardId);
      return lock && lockDocument(lock);
    },
    onSaved,
    onEntered(name, person) {
      tellPresent(fellows, rooms, name);
      onEntered(name, person);
    },
    onLeft(name, person, isMoved) {
      tellPresent(fellows, rooms, name);
      if (!isMoved) onLeft(name, person);
    },
  });
  const writeHere = documentWriter(rooms);
  const writeToDocument = writeWhereItBelongs(writeHere, { documents, fellows });
  const drop = leftoversDropper(writeToDocument);
  const reviewHere: Review = (about) => {
    onReview(about);
    return rooms.review(about);
  };
  const tellReview = fellows.channel<Parameters<Review>[0]>("review", (about) =>
    runUnattended(
      () => reviewHere(about),
      (error) => {
        // Whose rights cannot be read is not kept for what they were.
        log.error({ err: error }, "rights could not be read after a change on another node");
        void rooms.giveUp(() => false);
      },
    ),
  );
  const review: Review = (about) => {
    tellReview(about);
    return reviewHere(about);
  };
  const relockHere = async (boardId: BoardId): Promise<void> => {
    const names = [documentName("board", boardId), documentName("internal", boardId)];
    await Promise.all(names.map((name) => rooms.relock(name)));
  };
  const tellLocked = fellows.channel<BoardId>("locked", (boardId) => {
    // Where something was missed, each room asks anew.
    const boards = boardId === null ? boardsOf(rooms.opened.keys()) : [boardId];
    for (const board of boards) void relockHere(board);
  });
  const renameHere = (person: PersonBody | null): void => {
    if (person !== null) renameMembers(rooms.opened.values(), person);
  };
  const tellRenamed = fellows.channel<PersonBody>("renamed", renameHere);
  const standingHere = (name: DocumentName | null) => name && rooms.tellStanding(name);
  const tellStanding = fellows.channel<DocumentName>("standing", standingHere);
  const authentication = { database, cookieName: sessionCookieName(publicUrl), now };
  return {
    ...given,
    fellows,
    authentication,
    signingIn: { ...authentication, review, tldrawLicenseKey, timeZone, isDamaged },
    worker,
    rooms,
    tickets: new Tickets(elapsed, fellows.name),
    writeHere,
    writeToDocument,
    renamed(person) {
      renameHere(person);
      tellRenamed(person);
    },
    tellStanding(name) {
      rooms.tellStanding(name);
      tellStanding(name);
    },
    present(boardId) {
      const here = rooms.present(documentName("board", boardId));
      const all = [...here, ...fellows.present(boardId)];
      return [...new Map(all.map((person) => [person.id, person])).values()];
    },
    rolesOf: (personId, only = null) =>
      boardRolesOfPerson(database, { personId, only, now: now() }),
    sideOf: (personId) => sideOfPerson(database, personId),
    review,
    relock(boardId) {
      tellLocked(boardId);
      return relockHere(boardId);
    },
    sendMail: smtp === null ? null : mailer(smtp),
  };
}

function boardsOf(names: Iterable<DocumentName>): ReadonlySet<BoardId> {
  return new Set([...names].flatMap((name) => parseDocumentName(name)?.boardId ?? []));
}
