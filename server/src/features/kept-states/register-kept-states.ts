import type { BoardId, Party } from "@zentaikan/protocol";
import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { ourDosBeside } from "../../interpretation/our-dos-beside.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { keptStateRoutes, type KeptStateRoutesOptions } from "./kept-state-routes.ts";
import { keepHistory, type BoardTurn } from "./history-states.ts";
import { eyesOf, OUR_EYES, type NamedKeptState } from "./known-states.ts";
import { findKeptState, readKeptState } from "./read-kept-state.ts";
import {
  headOfState,
  idsOfStates,
  internalKeptStates,
  keepState,
  partyOfKeptState,
  readState,
  type NewKeptState,
} from "./kept-states.ts";

export function registerKeptStates(
  ground: Ground,
  { onKept, bringBackOurDos }: Pick<KeptStateRoutesOptions, "onKept" | "bringBackOurDos">,
) {
  const { database, now, log, worker, rooms, writeToDocument } = ground;
  const describeState = (state: Uint8Array, about: string) => worker.describeState(state, about);
  const ourDosOn = (boardId: BoardId) => ourDosBeside(worker, boardId);
  const reader = { database, describeState };
  const routes = keptStateRoutes({
    ...reader,
    now,
    log,
    writeToDocument,
    replaceDocument: (name, state) => rooms.replace(name, state),
    notToBlame: (name) => worker.forget(name),
    restore: (name, state) => worker.restore(name, state),
    stateOf: (name) => worker.stateOf(name),
    ourDosBeside: ourDosOn,
    restorable: (state, about) => worker.restorable(state, about),
    pictureOf: (state, about) => worker.pictureOf(state, about),
    onKept,
    bringBackOurDos,
  });
  const history = keepHistory({
    ...reader,
    now,
    stateOf: (name) => worker.stateOf(name),
    ourDosBeside: ourDosOn,
    onKept,
  });
  return {
    routes: [routes],
    /** What the board says has turned. */
    turned: (boardId: BoardId, turn: BoardTurn) => history.turned(boardId, turn),
    rounds: [
      { name: "thinning of history", betweenMs: 60 * 60 * 1000, run: () => history.thinAll() },
    ],
    thinHistory: () => history.thinAll(),
    /** Keeps what is put to agreement, in the transaction of whoever puts it. */
    keepProposed: async (
      transaction: WorkspaceDatabase,
      frozen: Omit<NewKeptState, "occasion" | "name">,
    ) => {
      const version = { occasion: "proposed", name: "", ...frozen } as const;
      return (await keepState(transaction, version, now())).id;
    },
    /** Keeps the board at the beginning or the end of a meeting, in the transaction of whoever is there. */
    keepOfMeeting: async (
      transaction: WorkspaceDatabase,
      frozen: Omit<NewKeptState, "name" | "party" | "chargedTo">,
    ) => {
      const state = { name: "", party: "customer", chargedTo: "", ...frozen } as const;
      return (await keepState(transaction, state, now())).id;
    },
    /** What it says, for somebody who knows it; null where it is there no more, or not for them. */
    wordsOfMeeting: async (readerOf: Parameters<typeof eyesOf>[1], id: string) => {
      const eyes = await eyesOf(database, readerOf);
      const { boardId } = readerOf;
      return (await findKeptState(reader, { boardId, id, eyes }))?.words ?? null;
    },
    /** Bytes of a version for somebody who was let in to it by its lines. */
    stateOfVersion: (version: { readonly boardId: BoardId; readonly id: string }) =>
      readState(database, { ...version, eyes: OUR_EYES }),
    /** A kept state that somebody knows, for them to take along. @throws Refusal noSuchSnapshot */
    stateToExport: async (
      reader: Parameters<typeof eyesOf>[1],
      id: string,
    ): Promise<{ name: string; at: number; party: Party; bytes: Uint8Array }> => {
      const { boardId } = reader;
      const eyes = await eyesOf(database, reader);
      const bytes = await readState(database, { boardId, id, eyes });
      return { ...(await headOfState(database, { boardId, id })), bytes };
    },
    /** What a version says, for the same. */
    wordsOfVersion: async (version: { readonly boardId: BoardId; readonly id: string }) =>
      (await readKeptState(reader, { ...version, eyes: OUR_EYES })).words,
    /** Of all kept states and versions of a board, to whomever they may be shown. */
    idsOn: (boardId: BoardId) => idsOfStates(database, boardId),
    partyOf: (version: Omit<NamedKeptState, "eyes">) => partyOfKeptState(database, version),
    internalOn: (boardId: BoardId) => internalKeptStates(database, boardId),
  } satisfies Feature & Record<string, unknown>;
}
