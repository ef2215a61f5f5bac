import { expect, test } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { applyCommentCommand } from "./apply-comment-command.ts";
import type { CommentAnchor } from "./comments-anchor.ts";
import type { CommentActor } from "./comments-command.ts";
import { readCommentThreads, seedCommentsDocument } from "./comments-document.ts";
import { copyComments, copyThreads, dropThreads } from "./move-threads.ts";

const actor: CommentActor = {
  person: { id: "anna", name: "安奈", color: "#1c7ed6" },
  at: 1,
  mayDeleteAny: false,
  mayCloseAny: true,
};
const about = { ja: "段階", en: "Stage" };

/** With one reply between the two threads' replies. */
function said(...ids: readonly string[]): Doc {
  const doc = new Doc();
  seedCommentsDocument(doc);
  const words = { topic: "question", about, mentions: [] } as const;
  const anchor = { kind: "stage", stage: 1 } as const;
  for (const id of ids) {
    applyCommentCommand(doc, { ...words, kind: "open", id, anchor, text: id }, actor);
  }
  for (const thread of ids) {
    const reply = { kind: "reply", id: `${thread}2`, thread, text: "はい", mentions: [] } as const;
    applyCommentCommand(doc, reply, actor);
  }
  return doc;
}

const numbersIn = (doc: Doc) =>
  readCommentThreads(doc).map(({ id, entries }) => [id, entries.map(({ number }) => number)]);

test("[CM11] a thread moves whole, behind what is there, once however often it is done", () => {
  const [from, to] = [said("a", "b"), said("c")];
  const moved = { kind: "thread", id: "b" } as const;
  const [, whole] = readCommentThreads(from);
  for (const _ of [1, 2]) {
    copyThreads(moved, { from, to });
    expect(numbersIn(to)).toEqual([
      ["c", [1, 2]],
      ["b", [3, 4]],
    ]);
  }
  const entries = whole?.entries.map((entry, place) => ({ ...entry, number: place + 3 }));
  expect(readCommentThreads(to)[1]).toEqual({ ...whole, entries });
  for (const _ of [1, 2]) dropThreads(moved, from);
  expect(numbersIn(from)).toEqual([["a", [1, 3]]]);
  // Nor does a second try, when it is there no more, take it away where it went.
  const before = encodeStateAsUpdate(to);
  copyThreads(moved, { from, to });
  expect(encodeStateAsUpdate(to)).toEqual(before);
});

test("[CP4] into a copy of the board threads go as far as their subjects do, and call nobody", () => {
  const from = new Doc();
  seedCommentsDocument(from);
  const note = { kind: "noteRange", from: "", to: "", quote: "語" } as const;
  const anchors: Readonly<Record<string, CommentAnchor>> = {
    taken: { kind: "card", record: "shape:taken" },
    left: { kind: "doResult", record: "shape:left" },
    stage: { kind: "stage", stage: 2 },
    note: { ...note, record: "shape:taken" },
    version: { kind: "version", version: "v" },
  };
  const mentions = [{ kind: "person", person: "bob", name: "ボブ" }] as const;
  for (const [id, anchor] of Object.entries(anchors)) {
    const words = { topic: "question", about, mentions, text: "@ボブ" } as const;
    applyCommentCommand(from, { ...words, kind: "open", id, anchor }, actor);
  }
  const gone = { kind: "delete", id: "g", thread: "stage", entry: "stage" } as const;
  const copied = (notes: boolean) => {
    const to = new Doc();
    seedCommentsDocument(to);
    copyComments(to, from, { parts: { notes }, taken: new Set(["shape:taken"]) });
    return readCommentThreads(to);
  };
  expect(copied(true).map(({ id }) => id)).toEqual(["taken", "stage", "note"]);
  expect(copied(false).map(({ id }) => id)).toEqual(["taken", "stage"]);
  const [thread] = copied(true);
  expect(thread?.entries).toMatchObject([
    { number: 1, text: "@ボブ", mentions: [], by: actor.person },
  ]);
  applyCommentCommand(from, gone, actor);
  expect(copied(true).map(({ entries }) => entries[0]?.number)).toEqual([1, 2]);
});
