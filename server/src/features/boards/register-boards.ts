import { documentName, type BoardId, type Party } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { keepBoardForms } from "./board-forms.ts";
import { keepBoardReadings, type BoardReadingsOptions } from "./board-readings.ts";
import { boardRoutes } from "./board-routes.ts";
import { moveBoards } from "./insert-board.ts";
import { listBoards, type KnownOfBoards, type SeenBoards } from "./boards.ts";
import { bringBackOurDos, moveOurDos } from "./move-our-dos.ts";
import type { NoteMover } from "./move-note.ts";
import { noteRoutes } from "./note-routes.ts";
import { boardCreator, type CreateBoardOptions } from "./create-board.ts";
import type { DuplicateOptions } from "./duplicate-board.ts";
import { duplicateRoutes } from "./duplicate-routes.ts";
import { drawSamples, type DrawSamplesOptions } from "./draw-samples.ts";
import { readUnreadBoards } from "./read-unread-boards.ts";
import { countBoards, rereadBoards, type Rereading } from "./reread-boards.ts";
import { sampleCirculations } from "./sample-circulations.ts";
import { sampleCustomers } from "./sample-customers.ts";
import { standingChanges, standingPage, type Standing } from "./standing-structures.ts";
import { findStructure } from "./structures.ts";

interface BoardsNeeds
  extends
    Pick<BoardReadingsOptions, "agreementsOn" | "onDrawn" | "onNotes" | "onOurs">,
    Pick<BoardReadingsOptions, "onShown" | "onTurned">,
    Pick<BoardReadingsOptions, "agreedFrame" | "frozenWords" | "onStructureKept">,
    Pick<NoteMover, "onMentionsMoved" | "onPicturesMoved">,
    Pick<CreateBoardOptions, "newestLineup">,
    Pick<DuplicateOptions, "copyPictures" | "keepCopiedThreads">,
    Pick<KnownOfBoards, "frameStandings">,
    Pick<DrawSamplesOptions, "ensureCustomer"> {
  /** Its name or its place changed. */
  readonly onChanged: (boardId: BoardId) => void;
}

export function registerBoards(ground: Ground, needs: BoardsNeeds) {
  const { database, documents, worker, rooms, present, now, elapsed, log } = ground;
  const { agreementsOn, onDrawn, onNotes, onShown, onTurned, newestLineup, ensureCustomer } = needs;
  const parts = { database, documents, worker, log };
  const readings = keepBoardReadings({
    ...parts,
    agreementsOn,
    agreedFrame: needs.agreedFrame,
    frozenWords: needs.frozenWords,
    onStructureKept: needs.onStructureKept,
    onDrawn,
    onNotes,
    onOurs: needs.onOurs,
    onShown,
    onOurDos: (boardId) => moveOurDos(boardId, ground),
    onTurned,
    now,
    elapsed,
  });
  const unread = readUnreadBoards({ database, readings, elapsed, log });
  const forms = keepBoardForms({ ...parts, readings, now });
  const onCreated = async (boardId: BoardId) => void (await readings.read(boardId, null));
  const createBoard = boardCreator({
    database,
    documents,
    now,
    newestLineup,
    seedDocument: (board) => worker.seed(board),
    seedInternal: (drawn) => worker.seedInternal(drawn),
    onCreated,
  });
  const freshStructure = (boardId: BoardId, side: Party) => readings.fresh(boardId, side);
  const onChanged = (boardId: BoardId) => {
    needs.onChanged(boardId);
    ground.tellStanding(documentName("board", boardId));
  };
  const { frameStandings } = needs;
  const routes = boardRoutes({
    ...ground,
    frameStandings,
    createBoard,
    freshStructure,
    forms,
    reserveClients: (name, asked) => rooms.reserve(name, asked),
    ownersOf: (name) => rooms.ownersOf(name),
    onChanged,
  });
  const { copyPictures, keepCopiedThreads, onMentionsMoved, onPicturesMoved } = needs;
  const copying = {
    ...ground,
    frameStandings,
    forms,
    copyPictures,
    keepCopiedThreads,
    onCreated,
    onChanged,
  };
  return {
    routes: [
      routes,
      noteRoutes({ ...ground, onMentionsMoved, onPicturesMoved }),
      duplicateRoutes(copying),
    ],
    rounds: [{ name: "reading of unread boards", betweenMs: 5000, run: () => unread.run() }],
    close: () => {
      unread.close();
      return readings.close();
    },
    rereading: {
      count: () => countBoards(database),
      read: (asked: Rereading) => rereadBoards({ database, readings }, asked),
    },
    createBoard,
    /** Lists and pages are told that it is there, or is something else. */
    changed: onChanged,
    forms,
    readings,
    freshStructure,
    bringBackOurDos: (kept: Parameters<typeof bringBackOurDos>[0]) => bringBackOurDos(kept, ground),
    /** What the board said when it was last quiet; the same to everybody. */
    keptStructure: async (boardId: string) =>
      (await findStructure(database, { boardId, side: "customer" }))?.structure ?? null,
    standings: {
      changes: () => standingChanges(database),
      page: (asked: Parameters<typeof standingPage>[1]): Promise<readonly Standing[]> =>
        standingPage(database, asked),
    },
    list: (seen: Omit<SeenBoards, "present" | "frameStandings">) =>
      listBoards(database, { ...seen, present, frameStandings }),
    moveBoards,
    drawSamples: (onProgress: DrawSamplesOptions["onProgress"]) =>
      drawSamples({
        database,
        createBoard,
        ensureCustomer,
        samples: sampleCustomers(),
        circulations: sampleCirculations(),
        now,
        onProgress,
      }),
  } satisfies Feature & Record<string, unknown>;
}
