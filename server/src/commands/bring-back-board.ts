import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import { noteLineup } from "../storage/note-lineup.ts";
import type { RestorableState } from "../interpretation/restore-document.ts";
import { aboutKept } from "../interpretation/about-kept.ts";
import type { DocumentWorker } from "../interpretation/document-worker.ts";
import { updatesOf } from "../interpretation/stored-updates.ts";
import { OUR_EYES } from "../features/kept-states/known-states.ts";
import { listKeptStates, readState } from "../features/kept-states/kept-states.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { WorkspaceDatabase } from "../storage/workspace-database.ts";

interface BringBackOptions {
  readonly documents: DocumentStore;
  readonly database: WorkspaceDatabase;
  readonly worker: DocumentWorker;
  readonly say: (line: string) => void;
}

/**
 * Brings a board back that cannot be read, of a server that does not run [N6]: from its own edits,
 * as many as can be read, else from its newest kept state that can be. What lay there stays in the
 * journal, under the epoch of then.
 * @returns whether the board can be read now
 */
export async function bringBackBoard(
  boardId: BoardId,
  options: BringBackOptions,
): Promise<boolean> {
  const { documents, database, worker, say } = options;
  const name = documentName("board", boardId);
  const head = await documents.head(name);
  if (head === null) {
    say(`There is no board ${boardId}.`);
    return false;
  }
  const fault = await faultOf(name, worker);
  if (fault === null) {
    say(`Board ${boardId} can be read: nothing is changed.`);
    return true;
  }
  say(`Board ${boardId} cannot be read: ${fault}`);
  const found = (await fromOwnEdits(name, options)) ?? (await fromKeptStates(boardId, options));
  if (found === null) {
    say("Nothing that can be read was found: nothing is changed. A backup may hold it.");
    return false;
  }
  const epoch = await documents.replace(name, found.state);
  const { lineup } = found;
  await noteLineup(database, boardId, lineup);
  say(
    `Board ${boardId} is brought back. What lay there stays in documents.sqlite under epoch ` +
      `${head.epoch}; the board goes on under epoch ${epoch}, and browsers keep what they have of ` +
      "the one before apart.",
  );
  return true;
}

/** Why the document cannot be read; null when it can be. */
async function faultOf(name: DocumentName, worker: DocumentWorker): Promise<string | null> {
  try {
    const state = await worker.stateOf(name);
    if (state !== null) await worker.describeState(state, name);
    return null;
  } catch (error) {
    return String(error);
  }
}

async function fromOwnEdits(
  name: DocumentName,
  { documents, worker, say }: BringBackOptions,
): Promise<RestorableState | null> {
  try {
    const stored = await documents.load(name);
    if (stored === null) return null;
    const updates = updatesOf(stored);
    const { state, leftOut } = await worker.salvage(name, updates);
    const found = await readable(state, name, worker);
    say(`Of its own edits ${updates.length - leftOut} can be read, and ${leftOut} are left out.`);
    return found;
  } catch (error) {
    say(`Its own edits cannot be read: ${String(error)}`);
    return null;
  }
}

async function fromKeptStates(
  boardId: BoardId,
  { database, worker, say }: BringBackOptions,
): Promise<RestorableState | null> {
  for (const { id, at } of await listKeptStates(database, boardId, OUR_EYES)) {
    try {
      const state = await readState(database, { boardId, id, eyes: OUR_EYES });
      const found = await readable(state, aboutKept(id), worker);
      say(`It becomes its kept state of ${at}.`);
      return found;
    } catch (error) {
      say(`Its kept state of ${at} cannot be read: ${String(error)}`);
    }
  }
  return null;
}

async function readable(
  state: Uint8Array,
  about: string,
  worker: DocumentWorker,
): Promise<RestorableState> {
  const found = await worker.restorable(state, about);
  await worker.describeState(found.state, about);
  return found;
}
