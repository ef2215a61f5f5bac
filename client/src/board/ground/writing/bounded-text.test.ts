import { Schema, type Node } from "@tiptap/pm/model";
import { MAX_WRITTEN_DEPTH, MAX_WRITTEN_LENGTH, RUNS_OF_TEXT } from "@zentaikan/board-model";
import { expect, test } from "vitest";
import { sizeOfText } from "./bounded-text.ts";

const schema = new Schema({
  nodes: {
    doc: { content: "(paragraph | list)+" },
    paragraph: { content: "text*" },
    list: { content: "item+" },
    item: { content: "paragraph list?" },
    text: {},
  },
});
const paragraph = (letters: number) =>
  schema.node("paragraph", null, letters === 0 ? [] : [schema.text("あ".repeat(letters))]);
const size = (...blocks: readonly Node[]) => sizeOfText(schema.node("doc", null, [...blocks]));
const nested = (levels: number): Node =>
  schema.node("list", null, [
    schema.node("item", null, [paragraph(1), ...(levels > 1 ? [nested(levels - 1)] : [])]),
  ]);

test("[BD17] a text on the canvas is bounded in its paragraphs, as a whole and in its depth", () => {
  expect(size(paragraph(MAX_WRITTEN_LENGTH), paragraph(7))).toBe(MAX_WRITTEN_LENGTH);
  const parts = Array.from({ length: 2 * RUNS_OF_TEXT }, () => paragraph(MAX_WRITTEN_LENGTH / 2));
  expect(size(...parts)).toBeGreaterThan(MAX_WRITTEN_LENGTH);
  expect(size(...parts.slice(1))).toBeLessThan(MAX_WRITTEN_LENGTH);
  const empty = Array.from({ length: 3 * MAX_WRITTEN_LENGTH }, () => paragraph(0));
  expect(size(...empty)).toBeGreaterThan(MAX_WRITTEN_LENGTH);
  expect(size(nested(MAX_WRITTEN_DEPTH / 2 - 1))).toBeLessThan(MAX_WRITTEN_LENGTH);
  expect(size(nested(MAX_WRITTEN_DEPTH / 2 + 1))).toBe(Infinity);
});
