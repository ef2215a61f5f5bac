import {
  adoptAlternative,
  bindStore,
  BoardDocument,
  createHeadlessStore,
  nameAlternative,
  removeAlternative,
  seedBoardDocument,
} from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import { expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { BoardAlternatives } from "./board-alternatives.ts";
import { BoardReading } from "./board-reading.ts";

function onTimer(task: () => void): () => void {
  const timer = setTimeout(task);
  return () => clearTimeout(timer);
}

function open({ mayChange }: { readonly mayChange?: () => boolean } = {}) {
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  nameAlternative(doc, { id: "b", name: "信頼から", madeAt: 1 });
  const store = createHeadlessStore();
  const binding = bindStore({ store, doc, schedule: onTimer });
  const reading = new BoardReading(store, doc);
  const alternatives = new BoardAlternatives(doc, {
    binding,
    reading,
    ...(mayChange && { mayChange }),
  });
  return { doc, store, alternatives };
}

/** As a colleague draws it, in the alternative. */
function drawnBy(doc: Doc, id: string, alternative: string): void {
  const props = { w: 196, h: 68, capital: "hum", subdivision: "", direction: "grow" };
  const place = { x: 40, y: 40, rotation: 0, index: "a9", isLocked: false, opacity: 1 };
  const shape = { typeName: "shape", type: "capital-card", parentId: "page:board", props };
  new BoardDocument(doc).put({ id, ...shape, ...place, meta: { alternative } });
}

test("[AL4] what counts is read while another alternative is on the canvas, also when a colleague draws there", async () => {
  const { doc, store, alternatives } = open();
  const cards = () => alternatives.counting.get().structure.nodes.length;
  alternatives.show("b");
  drawnBy(doc, "shape:b1", "b");
  await vi.waitFor(() => expect(store.get("shape:b1" as never)).toBeDefined());
  expect(cards()).toBe(0);
  adoptAlternative(doc, "b", { author: "anna", decidedAt: 1, refusals: new Map() });
  await vi.waitFor(() => expect(cards()).toBe(1));
  alternatives.show("first");
  expect(cards()).toBe(1);
  drawnBy(doc, "shape:b2", "b");
  await vi.waitFor(
    () => expect(alternatives.counting.get().structure.nodes[0]?.cards).toHaveLength(2),
    3000,
  );
});

test("[AL1] where none may be made, none is: nothing is drawn over what is there", () => {
  const { alternatives } = open({ mayChange: () => false });
  expect(alternatives.make("案")).toBeNull();
  alternatives.adopt("b", { author: "anna", refusals: new Map() });
  expect(alternatives.said.get().adopted).toBe("first");
  expect(alternatives.said.get().all).toHaveLength(2);
});

test("[AL3] what a colleague drew in an alternative that was removed meanwhile is still to be found", async () => {
  const { doc, alternatives } = open();
  expect(alternatives.isEmpty("b")).toBe(true);
  removeAlternative(doc, "b");
  drawnBy(doc, "shape:b1", "b");
  const ids = () => alternatives.said.get().all.map(({ id }) => id);
  expect(ids()).toEqual(["first"]);
  await vi.waitFor(() => expect(ids()).toEqual(["first", "b"]), 3000);
  expect(alternatives.isEmpty("b")).toBe(false);
});

test("[AL3] what is shown is read at once, and nothing of another one is said of it", () => {
  const { doc, store, alternatives } = open();
  drawnBy(doc, "shape:a1", "first");
  alternatives.show("b");
  alternatives.show("first");
  expect(store.get("shape:a1" as never)).toBeDefined();
  expect(alternatives.counting.get().structure.nodes).toHaveLength(1);
  alternatives.show("b");
  expect(alternatives.counting.get().structure.nodes).toHaveLength(1);
});

test("[AL3] who has an alternative before them that is removed sees what counts; who had another one keeps it", async () => {
  const { doc, alternatives } = open();
  alternatives.show("b");
  nameAlternative(doc, { id: "c", name: "", madeAt: 2 });
  removeAlternative(doc, "c");
  await Promise.resolve();
  expect(alternatives.shown.get()).toBe("b");
  removeAlternative(doc, "b");
  await Promise.resolve();
  expect(alternatives.shown.get()).toBe("first");
});
