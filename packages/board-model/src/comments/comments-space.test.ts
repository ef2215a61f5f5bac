import { expect, test } from "vitest";
import { Doc } from "yjs";
import { applyCommentCommand } from "./apply-comment-command.ts";
import { COMMENT_LIMITS, type CommentActor, type CommentCommand } from "./comments-command.ts";
import { COMMENTS_ROOTS, entryKey, seedCommentsDocument } from "./comments-document.ts";

const anna = { id: "anna", name: "安奈", color: "#1c7ed6" };
const ben = { id: "ben", name: "弁", color: "#2b8a3e" };
const about = { ja: "人的資本", en: "Human" };
const anchor = { kind: "card", record: "shape:card" } as const;
const as = (person: typeof anna): CommentActor => ({
  person,
  at: 1,
  mayDeleteAny: false,
  mayCloseAny: true,
});
const open = (id: string, text = "なぜ"): CommentCommand => {
  return { id, kind: "open", topic: "question", about, text, mentions: [], anchor };
};

/** A board on which so much was said before. */
function said(threads: readonly { id: string; by: typeof anna; texts: readonly string[] }[]): Doc {
  const doc = new Doc();
  seedCommentsDocument(doc);
  let number = 0;
  doc.transact(() => {
    for (const { id, by, texts } of threads) {
      doc.getMap(COMMENTS_ROOTS.threads).set(id, { topic: "question", anchor, about });
      for (const [index, text] of texts.entries()) {
        number += 1;
        const entry = { kind: "said", number, by, at: 1, text, mentions: [] };
        doc.getMap(COMMENTS_ROOTS.entries).set(entryKey(id, index === 0 ? id : `${index}`), entry);
      }
    }
  });
  return doc;
}
const fullOf = (doc: Doc, command: CommentCommand, by: typeof anna) => {
  const outcome = applyCommentCommand(doc, command, as(by));
  return outcome.kind === "full" ? outcome.full.what : outcome.kind;
};
const { threads, entriesInThread, letters, entryLetters } = COMMENT_LIMITS;
const begun = (by: typeof anna, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `${by.id}${at}`, by, texts: ["あ"] }));

test("[CM10] one person begins half of the threads, and who takes one back begins another", () => {
  const doc = said(begun(anna, threads / 2));
  expect(fullOf(doc, open("a"), anna)).toBe("threads personOnBoard");
  expect(fullOf(doc, open("b"), ben)).toBe("written");
  const back = { id: "x", kind: "delete", thread: "anna0", entry: "anna0" } as const;
  expect(fullOf(doc, back, anna)).toBe("written");
  expect(fullOf(doc, open("c"), anna)).toBe("written");
  expect(fullOf(doc, open("d"), anna)).toBe("threads personOnBoard");
});

test("[CM10] a board and a thread hold so many", () => {
  const both = [...begun(anna, threads / 2), ...begun(ben, threads / 2)];
  const others = { ...anna, id: "others" };
  expect(fullOf(said(both), open("o"), others)).toBe("threads board");
  const doc = said([{ id: "t", by: anna, texts: Array<string>(entriesInThread).fill("あ") }]);
  const reply = { id: "r", kind: "reply", thread: "t", text: "いや", mentions: [] } as const;
  expect(fullOf(doc, reply, ben)).toBe("comments thread");
});

test("[CM10] letters count, in what is written and in what is changed", () => {
  const texts = (by: typeof anna, all: number) =>
    Array.from({ length: Math.floor(all / (4000 + entryLetters)) }, (_, at) => ({
      id: `${by.id}${at}`,
      by,
      texts: ["あ".repeat(4000)],
    }));
  const doc = said(texts(anna, letters / 2));
  const long = "あ".repeat(4000);
  expect(fullOf(doc, open("a", long), anna)).toBe("comments personOnBoard");
  expect(fullOf(doc, open("b", "あ"), ben)).toBe("written");
  const [first, second] = ["anna0", "anna1"];
  const edit = (thread: string, id: string, text: string) =>
    ({ id, kind: "edit", thread, entry: thread, text, mentions: [] }) as const;
  expect(fullOf(doc, edit(first, "e", "短く"), anna)).toBe("written");
  expect(fullOf(doc, open("c", "あ".repeat(3700)), anna)).toBe("written");
  expect(fullOf(doc, edit(first, "f", long), anna)).toBe("comments personOnBoard");
  expect(fullOf(doc, edit(second, "g", "い".repeat(4000)), anna)).toBe("written");
  const everybody = said([...texts(anna, letters / 2), ...texts(ben, letters / 2)]);
  expect(fullOf(everybody, open("o", long), { ...anna, id: "others" })).toBe("comments board");
});
