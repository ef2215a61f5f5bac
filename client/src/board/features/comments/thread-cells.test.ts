import { expect, test } from "vitest";
import type { CommentThread } from "@zentaikan/board-model";
import { translatorFor } from "../../../messages/translate.ts";
import { threadCells } from "./thread-cells.ts";

const by = { id: "anna", name: "安奈", color: "#123456" };
const said = (number: number, text: string) =>
  ({
    id: `e${number}`,
    kind: "said",
    number,
    by,
    at: number,
    text,
    mentions: [],
    editedAt: null,
  }) as const;
const thread: CommentThread = {
  id: "t",
  topic: "objection",
  anchor: { kind: "card", record: "shape:a" },
  about: { ja: "人的資本", en: "Human" },
  entries: [
    said(1, "=SUM(A1)\n二行目"),
    { id: "e2", kind: "deleted", number: 2, by, at: 2 },
    said(3, "はい"),
    { id: "e4", kind: "resolved", number: 4, by, at: 4, outcome: "reflected", reason: "" },
  ],
  resolution: null,
};

test("[EF2] comments are a table: a row for what each said, and nothing of what was taken back", () => {
  const cells = threadCells([thread, { ...thread, id: "ours" }], translatorFor("ja"), {
    subjectOf: ({ about }) => about.ja,
    isInternal: ({ id }) => id === "ours",
    zoned: (at) => `${at} (UTC)`,
  });
  expect(cells).toHaveLength(5);
  expect(new Set(cells.map((row) => row.length))).toEqual(new Set([7]));
  expect(cells[1]).toEqual([
    "人的資本",
    "反対",
    "安奈",
    "1 (UTC)",
    "=SUM(A1)\n二行目",
    "開いている",
    "",
  ]);
  expect(cells.map((row) => row[6]).slice(1)).toEqual(["", "", "社内のみ", "社内のみ"]);
});
