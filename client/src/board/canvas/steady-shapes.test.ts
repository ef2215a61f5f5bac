import { createShapeId, type TLShape } from "tldraw";
import { CAPITAL_CARD, DO_RESULT, VISION_STAR } from "@zentaikan/board-model";
import { expect, test } from "vitest";
import { isDrawnAlike, isSaidByThemselves } from "./steady-shapes.ts";

function drawn(shape: Partial<Record<keyof TLShape, unknown>>, index = 1) {
  const given = {
    type: VISION_STAR,
    x: 0,
    y: 0,
    props: said,
    meta: {},
    ...shape,
  } as unknown as TLShape;
  return { id: createShapeId("a"), shape: given, index, backgroundIndex: 1, opacity: 1 };
}

const said = { text: "star" } as TLShape["props"];
const meta = {};

test("[DW2] the list of what is drawn stays where a shape moves or a card says something else", () => {
  const star = drawn({ meta });
  expect(isDrawnAlike([star], [drawn({ meta, x: 90, index: "a2" })])).toBe(true);
  const card = drawn({ meta, type: CAPITAL_CARD });
  const other = { ...said };
  expect(isDrawnAlike([card], [drawn({ meta, type: CAPITAL_CARD, props: other })])).toBe(true);
});

test("[DW2] it is another where a shape came, stands elsewhere in the order, or says something else", () => {
  const star = drawn({ meta });
  const other = { ...said };
  expect(isDrawnAlike([star], [star, star])).toBe(false);
  expect(isDrawnAlike([star], [drawn({ meta }, 2)])).toBe(false);
  expect(isDrawnAlike([star], [{ ...star, opacity: 0.5 }])).toBe(false);
  expect(isDrawnAlike([star], [drawn({ meta, props: other })])).toBe(false);
  expect(isDrawnAlike([star], [drawn({ meta: {} })])).toBe(false);
});

test("[DW2] a letter in a card or a Do result, or its place, has no list of what is drawn made", () => {
  const shape = (more: object) =>
    ({ type: DO_RESULT, parentId: "shape:c", index: "a1", opacity: 1, ...more }) as TLShape;
  const changes = (from: object, to: object) => ({
    added: {},
    removed: {},
    updated: { a: [shape(from), shape(to)] as [TLShape, TLShape] },
  });
  expect(isSaidByThemselves(changes({}, { props: said, x: 9 }))).toBe(true);
  for (const to of [{ parentId: "shape:d" }, { index: "a2" }, { opacity: 0.5 }])
    expect(isSaidByThemselves(changes({}, to))).toBe(false);
  expect(isSaidByThemselves(changes({ type: VISION_STAR }, { type: VISION_STAR }))).toBe(false);
  const one = { a: shape({}) };
  expect(isSaidByThemselves({ added: one, removed: {}, updated: {} })).toBe(false);
  expect(isSaidByThemselves({ added: {}, removed: one, updated: {} })).toBe(false);
});
