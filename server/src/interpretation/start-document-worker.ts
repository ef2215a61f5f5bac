import { documentName, type BoardId, type DocumentName } from "@zentaikan/protocol";
import type { CompactedSegment } from "../relay/room-content.ts";
import { oneAfterAnother } from "../relay/one-after-another.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import type { BuiltSegment } from "./build-segment.ts";
import type { DocumentProcess } from "./open-document-process.ts";
import { updatesOf, updatesOfBoard } from "./stored-updates.ts";
import { asUnreadable } from "./unreadable-document.ts";
import { byTheirWriters } from "./written-mention.ts";
import type { DocumentWorker } from "./document-worker.ts";

/** Feeds the document process from the store, and the store from it. */
export function startDocumentWorker(
  store: DocumentStore,
  documents: DocumentProcess,
): DocumentWorker {
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
    seed: (board) => call("seed", { input: board, about: null }),
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
    async changeBaseline(name, baseline) {
      const updates = await updatesIn(name);
      return updates && call("changeBaseline", { input: { updates, baseline }, about: name });
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
    async dropOurDos(board) {
      const input = await updatesIn(board);
      return input && call("dropOurDos", { input, about: board });
    },
    async ourDosBeside(internal) {
      const input = await updatesIn(internal);
      return input === null ? [] : call("ourDosBeside", { input, about: internal });
    },
    async bringBackOurDos(name, { about, ...past }) {
      const internal = await updatesIn(name);
      return internal && call("bringBackOurDos", { input: { internal, ...past }, about });
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
    async describe({ board: name, internal }, standing) {
      const [stored, beside] = await Promise.all([store.load(name), store.load(internal)]);
      if (stored === null) return null;
      const { epoch, sequence } = stored;
      const lying = { updates: updatesOf(stored), internal: beside ? updatesOf(beside) : [] };
      const described = await call("describe", { input: { ...lying, ...standing }, about: name });
      const mentions = byTheirWriters(described.mentions, stored);
      return { ...described, epoch, sequence, besideSequence: beside?.sequence ?? 0, mentions };
    },
    describeState: (state, about) => call("describeState", { input: state, about }),
    tellRoads: (asked) => call("tellRoads", { input: asked, about: null }),
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
    async picturesOn(name, record = null) {
      const stored = await store.load(name);
      if (stored === null) return [];
      return call("pictures", { input: { updates: updatesOf(stored), record }, about: name });
    },
    async readNotes(name) {
      const stored = await store.load(name);
      if (stored === null) return { pictures: [], mentions: [] };
      const { pictures, mentions } = await call("notes", { input: updatesOf(stored), about: name });
      return { pictures, mentions: byTheirWriters(mentions, stored) };
    },
    picturesIn: (state, about) =>
      call("pictures", { input: { updates: [state], record: null }, about }),
    places: (name, updates) => call("places", { input: { name, updates }, about: name }),
    diff: (state, stateVector) => call("diff", { input: { state, stateVector }, about: null }),
    get health() {
      return documents.health;
    },
    forget: (name) => documents.forget(name),
    close: () => documents.close(),
  };
}
