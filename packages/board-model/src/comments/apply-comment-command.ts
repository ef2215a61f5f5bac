import type { Doc } from "yjs";
import {
  type CommandOutcome,
  type CommentActor,
  type CommentCommand,
  type CommentRefusal,
} from "./comments-command.ts";
import {
  COMMENTS_CLIENT,
  COMMENTS_ROOTS,
  entryKey,
  isAlive,
  lastNumber,
  readThreadsById,
} from "./comments-document.ts";
import { findFullComments } from "./comments-space.ts";
import type { CommentThread } from "./comments-thread.ts";
import { isPlainObject } from "../plain-object.ts";

/** Edits that are remembered by their ids, so that a late retry does not bring an old text back. */
const rememberedEdits = 8;

/** Does what the command says in one transaction, or nothing at all. */
export function applyCommentCommand(
  doc: Doc,
  command: CommentCommand,
  actor: CommentActor,
): CommandOutcome {
  doc.clientID = COMMENTS_CLIENT;
  const scene = { doc, actor, threads: readThreadsById(doc) };
  switch (command.kind) {
    case "open":
      return openThread(scene, command);
    case "reply":
    case "resolve":
    case "reopen":
      return addEntry(scene, command);
    case "edit":
    case "delete":
      return changeEntry(scene, command);
  }
}

type Asked<Kind extends CommentCommand["kind"]> = Extract<CommentCommand, { kind: Kind }>;
type Scene = {
  readonly doc: Doc;
  readonly actor: CommentActor;
  readonly threads: ReadonlyMap<string, CommentThread>;
};

function openThread(scene: Scene, command: Asked<"open">): CommandOutcome {
  const { id, topic, anchor, about, text, mentions } = command;
  const known = scene.threads.get(id);
  if (known !== undefined) return { kind: "known", thread: known };
  const full = findFullComments({ ...scene, adds: "thread", letters: text.length });
  if (full !== null) return { kind: "full", full };
  scene.doc.transact(() => {
    scene.doc.getMap(COMMENTS_ROOTS.threads).set(id, { topic, anchor, about });
    put(scene, entryKey(id, id), { kind: "said", text, mentions, ...newHead(scene) });
  });
  return written(scene, id);
}

function addEntry(scene: Scene, command: Asked<"reply" | "resolve" | "reopen">): CommandOutcome {
  const thread = scene.threads.get(command.thread);
  if (thread === undefined || !isAlive(thread)) return refused("noSuchThread");
  if (thread.entries.some(({ id }) => id === command.id)) return { kind: "known", thread };
  const entry = entryOf(command, { thread, actor: scene.actor });
  if (typeof entry === "string") return refused(entry);
  if (entry === null) return { kind: "known", thread };
  const words =
    command.kind === "reply" ? command.text : command.kind === "resolve" ? command.reason : "";
  const full = findFullComments({ ...scene, adds: thread, letters: words.length });
  if (full !== null) return { kind: "full", full };
  put(scene, entryKey(thread.id, command.id), { ...entry, ...newHead(scene) });
  return written(scene, thread.id);
}

/** Null where the thread is already as it should be. */
function entryOf(
  command: Asked<"reply" | "resolve" | "reopen">,
  { thread, actor }: { readonly thread: CommentThread; readonly actor: CommentActor },
): object | CommentRefusal | null {
  switch (command.kind) {
    case "reply": {
      const { text, mentions } = command;
      return { kind: "said", text, mentions };
    }
    case "resolve": {
      const { outcome, reason } = command;
      const isOpener = thread.entries[0]?.by.id === actor.person.id;
      if (!isOpener && !actor.mayCloseAny) return "notYours";
      if (outcome === "declined" && reason.trim() === "") return "reasonMissing";
      return { kind: "resolved", outcome, reason };
    }
    case "reopen":
      return thread.resolution === null ? null : { kind: "reopened" };
  }
}

function changeEntry(scene: Scene, command: Asked<"edit" | "delete">): CommandOutcome {
  const thread = scene.threads.get(command.thread);
  if (thread === undefined) return refused("noSuchThread");
  const entry = thread.entries.find(({ id }) => id === command.entry);
  if (entry?.kind !== "said" && entry?.kind !== "deleted") return refused("noSuchComment");
  const isOwn = entry.by.id === scene.actor.person.id;
  const mayDelete = command.kind === "delete" && scene.actor.mayDeleteAny;
  if (!isOwn && !mayDelete) return refused("notYours");

  const key = entryKey(thread.id, entry.id);
  const { number, by, at } = entry;
  if (command.kind === "delete") {
    if (entry.kind === "deleted") return { kind: "known", thread };
    scene.doc.transact(() => {
      put(scene, key, { kind: "deleted", number, by, at });
      const after = readThreadsById(scene.doc).get(thread.id);
      if (after !== undefined && !isAlive(after)) silence(scene, after);
    });
    return written(scene, thread.id);
  }
  if (entry.kind === "deleted") return refused("noSuchComment");
  const edits = editsOf(scene.doc.getMap(COMMENTS_ROOTS.entries).get(key));
  if (edits.includes(command.id)) return { kind: "known", thread };
  const { text, mentions } = command;
  const letters = text.length - entry.text.length;
  const full = letters > 0 ? findFullComments({ ...scene, adds: "letters", letters }) : null;
  if (full !== null) return { kind: "full", full };
  const editedAt = scene.actor.at;
  const remembered = [...edits, command.id].slice(-rememberedEdits);
  put(scene, key, { kind: "said", number, by, at, text, mentions, editedAt, edits: remembered });
  return written(scene, thread.id);
}

/** Of a thread that was taken back whole nothing is left but that it was there (CM2, CM3). */
function silence(scene: Scene, { id, topic, entries }: CommentThread): void {
  const nowhere = { kind: "point", x: 0, y: 0 };
  const about = { ja: "", en: "" };
  scene.doc.getMap(COMMENTS_ROOTS.threads).set(id, { topic, anchor: nowhere, about });
  for (const entry of entries) {
    const { id: entryId, ...stored } = entry;
    if (entry.kind === "resolved") put(scene, entryKey(id, entryId), { ...stored, reason: "" });
  }
}

function put({ doc }: Scene, key: string, entry: object): void {
  doc.getMap(COMMENTS_ROOTS.entries).set(key, entry);
}

/** Numbers rise over the whole board, so that "seen up to" is one number a thread. */
function newHead({ actor, threads }: Scene) {
  const { person, at } = actor;
  const number = lastNumber(threads) + 1;
  return { by: { id: person.id, name: person.name, color: person.color }, at, number };
}

function written({ doc }: Scene, threadId: string): CommandOutcome {
  const thread = readThreadsById(doc).get(threadId);
  if (thread === undefined) throw new Error(`written, but not there: thread ${threadId}`);
  return { kind: "written", thread };
}

function refused(why: CommentRefusal): CommandOutcome {
  return { kind: "refused", why };
}

function editsOf(stored: unknown): readonly string[] {
  const edits = isPlainObject(stored) ? stored["edits"] : null;
  return Array.isArray(edits) ? edits.filter((id) => typeof id === "string") : [];
}
