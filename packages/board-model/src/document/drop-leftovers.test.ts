import { expect, test } from "vitest";
import * as Y from "yjs";
import { noteRoot } from "../board-roots.ts";
import { seedBoardDocument } from "../whole-board/seed-document.ts";
import { CCPI8 } from "@zentaikan/capital-graph";
import { BoardDocument } from "./board-document.ts";
import { dropLeftovers } from "./drop-leftovers.ts";

const WORDS = "words on a card that is gone";

test("[BD20] what was written on a record that others deleted is nobody's, and comes back with nobody", () => {
  const ada = new Y.Doc();
  seedBoardDocument(ada, { lineup: CCPI8 });
  const board = new BoardDocument(ada);
  const card = {
    id: "shape:a",
    typeName: "shape",
    type: "capital-card",
    parentId: "page:page",
    index: "a1",
    x: 0,
    y: 0,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    props: { w: 1, h: 1, text: "今のカード", subdivision: "" },
    meta: {},
  };
  board.put(card);
  const bob = new Y.Doc();
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(ada));
  board.remove(card.id);
  const there = new BoardDocument(bob);
  there.update(card, { ...card, x: 5, props: { ...card.props, text: WORDS, subdivision: WORDS } });
  bob.getXmlFragment(noteRoot(card.id)).insert(0, [new Y.XmlText(WORDS)]);
  bob.getXmlFragment(noteRoot("shape:never")).insert(0, [new Y.XmlText("on its way")]);
  for (const [one, other] of [
    [ada, bob],
    [bob, ada],
  ] as const)
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  expect(board.read(card.id)).toBeUndefined();
  const stored = new Y.Doc();
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(ada));
  dropLeftovers(stored);
  const bytes = Array.from(Y.encodeStateAsUpdate(stored), (byte) =>
    String.fromCodePoint(byte),
  ).join("");
  expect(bytes.includes(WORDS)).toBe(false);
  expect(stored.getXmlFragment(noteRoot("shape:never")).toJSON()).toBe("on its way");
  // Whoever takes the deletion back, having heard of nothing, has all of the card for everybody.
  board.put(card);
  Y.applyUpdate(stored, Y.encodeStateAsUpdate(ada));
  expect(new BoardDocument(stored).read(card.id)).toEqual(board.read(card.id));
  expect(board.read(card.id)).toMatchObject({ x: 0, props: { text: "今のカード" } });
});
