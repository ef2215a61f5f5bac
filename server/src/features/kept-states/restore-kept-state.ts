import type { KeptOurDos } from "@zentaikan/board-model";
import type { LineupReference } from "@zentaikan/capital-graph";
import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { PersonBody } from "@zentaikan/protocol/http";
import type { KeptStateBody } from "@zentaikan/protocol/versions";
import { noteLineup } from "../../storage/note-lineup.ts";
import { Refusal } from "../../errors.ts";
import { requireSaved } from "../../http/require-saved.ts";
import { aboutKept } from "../../interpretation/about-kept.ts";
import { refusalOfReading } from "../../interpretation/refusal-of-reading.ts";
import type { RestorableState, RestoredBoard } from "../../interpretation/restore-document.ts";
import type { Log } from "../../log.ts";
import type { WriteOutcome, WriteToDocument } from "../../relay/write-to-document.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { NoAnswer } from "../../threads/no-answer.ts";
import { forgetState, keepState, readState } from "./kept-states.ts";
import type { StateEyes } from "./known-states.ts";
import { readOurDos } from "./our-dos-of-states.ts";

export interface KeptStateRestorer {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly log: Log;
  readonly writeToDocument: WriteToDocument;
  /** The edit that makes the stored document say what the state says; null for no document. */
  readonly restore: (name: DocumentName, state: Uint8Array) => Promise<RestoredBoard | null>;
  readonly restorable: (state: Uint8Array, about: string) => Promise<RestorableState>;
  /** Our Dos of the board as it is; null where they cannot be read. */
  readonly ourDosBeside: (boardId: BoardId) => Promise<readonly KeptOurDos[] | null>;
  /** Makes them what they were in the state, where guests do not read. */
  readonly bringBackOurDos: (past: {
    readonly boardId: BoardId;
    readonly id: string;
    readonly state: Uint8Array;
    readonly kept: readonly KeptOurDos[] | null;
  }) => Promise<WriteOutcome>;
  /** Nothing that ended the thread is held against the document any more. */
  readonly notToBlame: (name: DocumentName) => void;
  /** Puts a state in the place of the document; false when there is none. */
  readonly replaceDocument: (name: DocumentName, state: Uint8Array) => Promise<boolean>;
}

interface AskedRestore {
  readonly boardId: BoardId;
  readonly person: PersonBody;
  readonly chargedTo: string;
  readonly eyes: StateEyes;
  readonly stateId: string;
}

/**
 * Brings an earlier state back as an edit of the server, in the name of who asked. The state that
 * it replaces is kept first: restoring that one takes the restore back. Where the present cannot be
 * read, the state is put in its place, and what was there stays in the journal [N5].
 * @returns the state that was there before; null when it could not be read
 * @throws Refusal noSuchSnapshot, noSuchBoard, storageUnavailable
 */
export async function restoreKeptState(
  asked: AskedRestore,
  restorer: KeptStateRestorer,
): Promise<KeptStateBody | null> {
  const { boardId, stateId: id, eyes } = asked;
  const state = await readState(restorer.database, { boardId, id, eyes });
  const kept = await readOurDos(restorer.database, { boardId, id, eyes });
  const bringBackOurDos = async () =>
    requireSaved(await restorer.bringBackOurDos({ boardId, id, state, kept }));
  const name = documentName("board", boardId);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const before = await restoreByEdit(asked, state, restorer);
      await bringBackOurDos();
      return before;
    } catch (error) {
      if (refusalOfReading(error) === null) throw error;
      const whole = await readPast({ name, id, state }, restorer);
      // What ended the thread once may have had bad luck.
      const mayGoWell = error instanceof NoAnswer && error.reason === "ended";
      if (mayGoWell && attempt < attempts) continue;
      restorer.log.error({ err: error, boardId }, "a board that cannot be read is replaced");
      await replaceBoard(asked, whole, restorer);
      await bringBackOurDos();
      return null;
    }
  }
}

const attempts = 3;

async function restoreByEdit(
  { boardId, person, chargedTo }: AskedRestore,
  state: Uint8Array,
  { database, now, writeToDocument, restore, ourDosBeside }: KeptStateRestorer,
): Promise<KeptStateBody> {
  const name = documentName("board", boardId);
  let before: KeptStateBody | null = null;
  let lineup: LineupReference | null = null;
  const outcome = await writeToDocument({
    name,
    person,
    makeUpdate: async () => {
      const restored = await restore(name, state);
      if (restored === null) throw new Refusal("noSuchBoard");
      const kept = { occasion: "beforeRestore", name: "", party: "customer" } as const;
      const by = { person, chargedTo };
      const beside = { ourDos: await ourDosBeside(boardId), words: null };
      const replaced = { boardId, ...by, ...kept, state: restored.before, ...beside };
      before = await keepState(database, replaced, now());
      ({ lineup } = restored);
      return restored.update;
    },
  });
  // What a meeting has locked is as it was: there is nothing to take back.
  if (outcome === "locked" && before !== null) await forgetState(database, before);
  requireSaved(outcome);
  if (before === null) throw new Refusal("storageUnavailable");
  if (lineup !== null) await noteLineup(database, boardId, lineup);
  return before;
}

/** Where it is the past that cannot be read, the present is not to blame. */
async function readPast(
  { name, id, state }: { name: DocumentName; id: string; state: Uint8Array },
  { restorable, notToBlame }: KeptStateRestorer,
): Promise<RestorableState> {
  try {
    return await restorable(state, aboutKept(id));
  } catch (error) {
    notToBlame(name);
    throw error;
  }
}

async function replaceBoard(
  { boardId }: AskedRestore,
  { state, lineup }: RestorableState,
  { database, replaceDocument, notToBlame }: KeptStateRestorer,
): Promise<void> {
  const name = documentName("board", boardId);
  if (!(await replaceDocument(name, state))) throw new Refusal("noSuchBoard");
  notToBlame(name);
  await noteLineup(database, boardId, lineup);
}
