import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyUpdate, Doc, encodeStateAsUpdate } from "yjs";
import { applyCommentCommand } from "./apply-comment-command.ts";
import type { CommentActor, CommentCommand } from "./comments-command.ts";
import {
  COMMENTS_ROOTS,
  findCommentsRoot,
  observeComments,
  readCommentThreads,
  seedCommentsDocument,
} from "./comments-document.ts";
import { COMMENT_OUTCOMES, COMMENT_TOPICS, type CommentThread } from "./comments-thread.ts";

const anna = { id: "anna", name: "安奈", color: "#1c7ed6" };
const ben = { id: "ben", name: "弁", color: "#2b8a3e" };
const owner = { id: "owner", name: "持ち主", color: "#e8590c" };
const as = (person: typeof anna, at = 1): CommentActor => ({
  person,
  at,
  mayDeleteAny: person === owner,
  mayCloseAny: person !== ben,
});
const about = { ja: "人的資本→技術資本", en: "Human → technology" };
const opened = (id: string, text = "なぜこの順ですか"): CommentCommand => ({
  id,
  kind: "open",
  topic: "question",
  about,
  text,
  mentions: [],
  anchor: { kind: "link", record: "shape:arrow" },
});
const newDoc = (): Doc => {
  const doc = new Doc();
  seedCommentsDocument(doc);
  return doc;
};

describe("a thread", () => {
  test("[CM1] begins with what was said of its subject, and goes on", () => {
    const doc = newDoc();
    const mentions = [{ kind: "person", person: "ben", name: "弁" }] as const;
    applyCommentCommand(doc, opened("t"), as(anna, 5));
    const reply = { id: "r", kind: "reply", thread: "t", text: "@弁 どう思う", mentions } as const;
    applyCommentCommand(doc, reply, as(ben, 6));
    expect(readCommentThreads(doc)).toEqual([
      {
        id: "t",
        topic: "question",
        anchor: { kind: "link", record: "shape:arrow" },
        about,
        resolution: null,
        entries: [
          {
            id: "t",
            number: 1,
            kind: "said",
            by: anna,
            at: 5,
            mentions: [],
            editedAt: null,
            text: "なぜこの順ですか",
          },
          {
            id: "r",
            number: 2,
            kind: "said",
            by: ben,
            at: 6,
            mentions,
            editedAt: null,
            text: "@弁 どう思う",
          },
        ],
      },
    ]);
  });

  test("[CM4] is closed with an outcome, a declined one with its reason, and opened again", () => {
    const doc = newDoc();
    applyCommentCommand(doc, opened("t"), as(anna));
    const resolve = (id: string, reason: string): CommentCommand => ({
      id,
      kind: "resolve",
      thread: "t",
      outcome: "declined",
      reason,
    });
    expect(applyCommentCommand(doc, resolve("c0", " "), as(anna))).toEqual({
      kind: "refused",
      why: "reasonMissing",
    });
    expect(applyCommentCommand(doc, resolve("c1", "別の場で"), as(ben))).toEqual({
      kind: "refused",
      why: "notYours",
    });
    applyCommentCommand(doc, resolve("c2", "別の場で"), as(owner));
    expect(only(doc).resolution).toMatchObject({
      outcome: "declined",
      reason: "別の場で",
      by: owner,
    });
    applyCommentCommand(doc, { id: "c3", kind: "reopen", thread: "t" }, as(ben));
    expect(only(doc).resolution).toBeNull();
    expect(only(doc).entries.map(({ kind }) => kind)).toEqual(["said", "resolved", "reopened"]);
  });

  test("[CM3] is gone when all of it was taken back, and its id stays used", () => {
    const doc = newDoc();
    applyCommentCommand(doc, opened("t"), as(anna));
    applyCommentCommand(doc, { id: "d", kind: "delete", thread: "t", entry: "t" }, as(anna));
    expect(readCommentThreads(doc)).toEqual([]);
    expect(applyCommentCommand(doc, opened("t", "もう一度"), as(anna)).kind).toBe("known");
    const reply = { id: "r", kind: "reply", thread: "t", text: "?", mentions: [] } as const;
    expect(applyCommentCommand(doc, reply, as(ben))).toEqual({
      kind: "refused",
      why: "noSuchThread",
    });
  });
});

test("[CM2] people change their own words only; who may, takes any back, with nothing left of it", () => {
  const doc = newDoc();
  applyCommentCommand(doc, opened("t", "秘密の言葉"), as(anna));
  const reply = { id: "r", kind: "reply", thread: "t", text: "はい", mentions: [] } as const;
  applyCommentCommand(doc, reply, as(ben));
  const edit = {
    id: "e",
    kind: "edit",
    thread: "t",
    entry: "t",
    text: "直した",
    mentions: [],
  } as const;
  for (const other of [ben, owner]) {
    expect(applyCommentCommand(doc, edit, as(other))).toEqual({ kind: "refused", why: "notYours" });
  }
  applyCommentCommand(doc, edit, as(anna, 9));
  expect(only(doc).entries[0]).toMatchObject({ text: "直した", editedAt: 9, at: 1 });
  const deletion = { id: "d", kind: "delete", thread: "t", entry: "t" } as const;
  expect(applyCommentCommand(doc, deletion, as(ben)).kind).toBe("refused");
  expect(applyCommentCommand(doc, deletion, as(owner)).kind).toBe("written");
  expect(only(doc).entries[0]).toEqual({ id: "t", number: 1, kind: "deleted", by: anna, at: 1 });
  expect(JSON.stringify(doc.getMap(COMMENTS_ROOTS.entries).toJSON())).not.toContain("直した");
});

test("[CM5] a late retry of an edit does not bring the old text back", () => {
  const doc = newDoc();
  applyCommentCommand(doc, opened("t"), as(anna));
  const edit = (id: string, text: string): CommentCommand => ({
    id,
    kind: "edit",
    thread: "t",
    entry: "t",
    text,
    mentions: [],
  });
  applyCommentCommand(doc, edit("e1", "一"), as(anna));
  applyCommentCommand(doc, edit("e2", "二"), as(anna));
  expect(applyCommentCommand(doc, edit("e1", "一"), as(anna)).kind).toBe("known");
  expect(only(doc).entries[0]).toMatchObject({ text: "二" });
});

const id = fc.constantFrom("a", "b", "c", "d", "e", "f");
const words = { text: fc.constantFrom("一", "二", "三"), mentions: fc.constant([]) };
const anyCommand: fc.Arbitrary<CommentCommand> = fc.oneof(
  fc.record({
    id,
    kind: fc.constant("open" as const),
    topic: fc.constantFrom(...COMMENT_TOPICS),
    anchor: fc.constant({ kind: "stage", stage: 1 } as const),
    about: fc.constant(about),
    ...words,
  }),
  fc.record({ id, kind: fc.constant("reply" as const), thread: id, ...words }),
  fc.record({ id, kind: fc.constant("edit" as const), thread: id, entry: id, ...words }),
  fc.record({ id, kind: fc.constant("delete" as const), thread: id, entry: id }),
  fc.record({
    id,
    kind: fc.constant("resolve" as const),
    thread: id,
    outcome: fc.constantFrom(...COMMENT_OUTCOMES),
    reason: fc.constantFrom("", "理由"),
  }),
  fc.record({ id, kind: fc.constant("reopen" as const), thread: id }),
);
const anySteps = fc.array(fc.tuple(anyCommand, fc.constantFrom(anna, ben, owner), fc.boolean()), {
  maxLength: 40,
});

test("[CM5] whatever is asked in whatever order: what comes twice is done once, and no number twice", () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const doc = newDoc();
      for (const [command, person, isRepeated] of steps) {
        const before = encodeStateAsUpdate(doc);
        const outcome = applyCommentCommand(doc, command, as(person));
        if (outcome.kind !== "written") expect(encodeStateAsUpdate(doc)).toEqual(before);
        if (!isRepeated || outcome.kind === "refused") continue;
        const after = encodeStateAsUpdate(doc);
        expect(applyCommentCommand(doc, command, as(person)).kind).toBe("known");
        expect(encodeStateAsUpdate(doc)).toEqual(after);
        const numbers = numbersIn(readCommentThreads(doc));
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    }),
    { numRuns: 300 },
  );
});

test("[CM6] two replicas that got every update, in whatever order and however often, read alike", () => {
  fc.assert(
    fc.property(anySteps, fc.infiniteStream(fc.nat()), (steps, chances) => {
      const doc = newDoc();
      const updates = [encodeStateAsUpdate(doc)];
      doc.on("update", (update: Uint8Array) => updates.push(update));
      for (const [command, person] of steps) applyCommentCommand(doc, command, as(person));
      const shuffled = updates
        .flatMap((update) => [update, update])
        .map((update) => ({ update, place: chances.next().value ?? 0 }))
        .toSorted((one, other) => one.place - other.place);
      const replica = new Doc();
      for (const { update } of shuffled) applyUpdate(replica, update);
      expect(readCommentThreads(replica)).toEqual(readCommentThreads(doc));
      // One client wrote all of it, however many people spoke.
      expect([...replica.store.clients.keys()]).toEqual([1]);
    }),
    { numRuns: 200 },
  );
});

test("[CM7] nonsense in the document is passed over", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (nonsense) => {
      const doc = newDoc();
      applyCommentCommand(doc, opened("t"), as(anna));
      const before = readCommentThreads(doc);
      for (const [key, value] of Object.entries(nonsense)) {
        if (key === "t" || key === "t/t") continue;
        doc.getMap(COMMENTS_ROOTS.entries).set(`${key}/x`, value);
        doc.getMap(COMMENTS_ROOTS.threads).set(key, value);
      }
      expect(readCommentThreads(doc)).toEqual(before);
    }),
  );
});

test("[CM8] who listens is told of each change, and no longer when they have left", () => {
  const doc = newDoc();
  let told = 0;
  const stop = observeComments(doc, () => (told += 1));
  applyCommentCommand(doc, { ...opened("t") }, as(anna));
  expect(told).toBeGreaterThan(0);
  const before = told;
  stop();
  applyCommentCommand(doc, opened("u"), as(anna));
  expect(told).toBe(before);
  const root = { holds: "values", writtenBy: "server" };
  const names = ["threads", "entries", "meta", "records"];
  expect(names.map(findCommentsRoot)).toEqual([root, root, root, null]);
});

function only(doc: Doc): CommentThread {
  const [thread] = readCommentThreads(doc);
  if (thread === undefined) throw new Error("there is no thread");
  return thread;
}

function numbersIn(threads: readonly CommentThread[]): number[] {
  return threads.flatMap(({ entries }) => entries.map(({ number }) => number));
}
