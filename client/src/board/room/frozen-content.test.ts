import { seedBoardDocument } from "@zentaikan/board-model";
import { CCPI8, EMPTY_DRAWING } from "@zentaikan/capital-graph";
import { afterEach, expect, test, vi } from "vitest";
import { Doc, encodeStateAsUpdate } from "yjs";
import { openFrozenContent } from "./frozen-content.ts";

afterEach(() => vi.unstubAllGlobals());

test("[HI4] [CK2] a kept state of a board on circulation, whose features have nothing of its picture, opens as it was", () => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  const doc = new Doc();
  const circulation = {
    sectors: [{ id: "us", kind: "us" as const, text: "" }],
    flows: [],
    panels: [],
  };
  const drawing = { ...EMPTY_DRAWING, circulation };
  seedBoardDocument(doc, { kind: "circulation", lineup: CCPI8, drawing });
  const picture = { picture: encodeStateAsUpdate(doc), ourDos: null };
  const content = openFrozenContent(picture, { features: [], boardId: "b" });
  expect(content.reading.drawing.get().circulation?.sectors).toHaveLength(1);
  content.dispose();
});
