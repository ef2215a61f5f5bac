import type { TLRecord } from "@tldraw/tlschema";
import { describe, expect, test } from "vitest";
import { toPlainRecord } from "../document/board-document.ts";
import { FIRST_RECORDS } from "./first-records.ts";
import { MAX_RUN_LENGTH } from "./renderable-text.ts";
import { arrow, binding, card, ink, lane, note, star } from "../test-support/sample-records.ts";
import { validRecord } from "./valid-record.ts";

const POINT = "AAAAAAAAAAA=";
/** x = 2^20, beyond a million. */
const FAR = "AACASQAAAAA=";
const INFINITE = "AACAfwAAAAA=";

test("[BV2] what people draw is valid", () => {
  const link = arrow("l");
  const long = {
    type: "doc",
    content: [1, 2, 3].map(() => ({ type: "paragraph", content: [letters(MAX_RUN_LENGTH)] })),
  };
  const memo = withProps(note("m"), { richText: long }) as TLRecord;
  const drawn = [memo, card("a"), lane("b"), star("c"), note("d"), link, ink("e", POINT)];
  for (const record of [...FIRST_RECORDS, ...drawn, binding("f", link, card("a"), "end")]) {
    expect(validRecord(record.id, record), record.id).toEqual(record);
  }
});

describe("[BV2] nonsense is not valid, and never throws", () => {
  const good = toPlainRecord(card("a"));
  const text = (...content: unknown[]) =>
    withProps(note("a"), { richText: { type: "doc", content } });
  const nested = (depth: number): object =>
    depth === 0 ? { type: "paragraph" } : { type: "listItem", content: [nested(depth - 1)] };
  const line = (points: object) => ({
    ...good,
    type: "line",
    props: { color: "black", dash: "draw", size: "m", spline: "line", points, scale: 1 },
  });

  test.for<[what: string, record: unknown]>([
    ["nothing", null],
    ["a number", 42],
    ["a list", [1]],
    ["another id", { ...good, id: "shape:b" }],
    ["a kind of record that belongs to a tab", { ...good, typeName: "camera" }],
    ["a name every object has", { ...good, typeName: "constructor" }],
    ["an unknown kind of shape", { ...good, type: "spaceship" }],
    ["a place that is no number", { ...good, x: Number.NaN }],
    ["a place beyond everything", { ...good, y: Number.POSITIVE_INFINITY }],
    ["a place beyond reach", { ...good, x: 1e10 }],
    ["a turn beyond count", { ...good, rotation: -1e300 }],
    ["a size that stops the browser", withProps(card("a"), { w: 1e6 })],
    ["an arc that stops the browser", withProps(arrow("a"), { bend: -1e7 })],
    ["an end beyond reach", withProps(arrow("a"), { end: { x: 1e6, y: 0 } })],
    [
      "a label that stops the browser",
      withProps(star("a"), { text: "a".repeat(MAX_RUN_LENGTH + 1) }),
    ],
    ["no size", withProps(card("a"), { w: 0 })],
    ["a prop too many", withProps(card("a"), { colour: "red" })],
    ["a direction nobody knows", withProps(card("a"), { direction: "sideways" })],
    ["a fourth stage", withProps(lane("a"), { stage: 4 })],
    ["an order that is none", { ...good, index: "z" }],
    ["meta that is no object", { ...good, meta: 7 }],
    [
      "a text that is no document",
      withProps(note("a"), { richText: { type: "text", content: [] } }),
    ],
    ["a text of unknown nodes", text({ type: "video" })],
    ["an empty text node", text({ type: "paragraph", content: [{ type: "text", text: "" }] })],
    ["unknown marks", text({ type: "text", text: "a", marks: [{ type: "blink" }] })],
    [
      "a paragraph that stops the browser",
      text({ type: "paragraph", content: [letters(1), letters(MAX_RUN_LENGTH)] }),
    ],
    ["marks that are no list", text({ type: "text", text: "a", marks: "bold" })],
    ["a text deeper than a stack", text(nested(5000))],
    [
      "a text of more letters than a browser lays out",
      text(
        ...[1, 2, 3, 4, 5].map(() => ({ type: "paragraph", content: [letters(MAX_RUN_LENGTH)] })),
      ),
    ],
    [
      "a text of more nodes than a browser lays out",
      text(...Array.from({ length: 5 * MAX_RUN_LENGTH }, () => ({ type: "paragraph" }))),
    ],
    ["ink that is no base64", ink("a", "%%%")],
    ["ink that ends within a point", ink("a", "AAAA")],
    ["ink without a point", ink("a", "")],
    ["ink without a segment", withProps(ink("a", POINT), { segments: [] })],
    ["ink that runs to infinity", ink("a", INFINITE)],
    ["ink that runs beyond reach", ink("a", FAR)],
    ["a line of one point", line({ a: { id: "a", index: "a1", x: 0, y: 0 } })],
    [
      "a line of two points in one place of the order",
      line({ a: { id: "a", index: "a1", x: 0, y: 0 }, b: { id: "b", index: "a1", x: 1, y: 0 } }),
    ],
  ])("%s", ([, record]) => {
    expect(validRecord("shape:a", record)).toBeNull();
  });
});

function withProps(record: { readonly props: object }, props: object): object {
  return { ...record, props: { ...record.props, ...props } };
}

function letters(count: number): object {
  return { type: "text", text: "あ".repeat(count) };
}
