import { expect, it } from "vitest";
import { BoardDocument, BoardView } from "@zentaikan/board-model";
import * as Y from "yjs";
import { encodeMapEdits } from "./map-edits.ts";
import { coordinateOf } from "./marker.ts";
import { positionAt, sampleBoard, shapeId } from "./sample-board.ts";

it("[BE9] the board that servers are measured with shows whole, before and after a move", () => {
  const doc = new Y.Doc();
  const board = sampleBoard(20);
  Y.applyUpdate(doc, board.update);
  const [replaces] = board.positions;
  if (replaces === undefined) throw new Error("no shape");
  const value = positionAt(coordinateOf(7), 30);
  Y.applyUpdate(
    doc,
    encodeMapEdits({ client: 99, clock: 0 }, [{ kind: "replace", replaces, value }]),
  );
  const view = new BoardView(new BoardDocument(doc));
  expect([...view.skipped]).toEqual([]);
  expect(view.get(shapeId(0))).toMatchObject({ x: coordinateOf(7), y: 30, props: { w: 160 } });
  expect(view.get(shapeId(19))).toBeDefined();
});
