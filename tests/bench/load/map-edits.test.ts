import { expect, it } from "vitest";
import { BOARD_ROOTS } from "@zentaikan/board-model";
import * as Y from "yjs";
import { encodeMapEdits } from "./map-edits.ts";
import { coordinateOf, scanMarkers } from "./marker.ts";
import { positionAt, sampleBoard, SEEDER_CLIENT, shapeId } from "./sample-board.ts";

it("[BE1] edits written by hand are the bytes that Yjs writes", () => {
  const doc = new Y.Doc();
  const board = sampleBoard(3);
  Y.applyUpdate(doc, board.update);
  doc.clientID = 77;
  const [replaced] = board.positions;
  if (replaced === undefined) throw new Error("no shape");
  const value = positionAt(coordinateOf(123_456), 8);
  const written: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => written.push(update));
  doc.getMap(BOARD_ROOTS.records).set(`${shapeId(0)}/g`, value);
  doc.getMap(BOARD_ROOTS.records).set("shape:new/g", value);
  doc.getMap(BOARD_ROOTS.records).set("shape:new/g", value);

  const client = 77;
  expect(written).toEqual([
    encodeMapEdits({ client, clock: 0 }, [{ kind: "replace", replaces: replaced, value }]),
    encodeMapEdits({ client, clock: 1 }, [{ kind: "create", key: "shape:new/g", value }]),
    encodeMapEdits({ client, clock: 2 }, [
      { kind: "replace", replaces: { client, clock: 1 }, value },
    ]),
  ]);
});

it("[BE2] several edits in one update, of own and of others' values, apply as one by one", () => {
  const doc = new Y.Doc();
  const board = sampleBoard(3);
  Y.applyUpdate(doc, board.update);
  const client = SEEDER_CLIENT + 1;
  const edits = board.positions.map((replaces, shape) => {
    return { kind: "replace" as const, replaces, value: positionAt(coordinateOf(shape + 1), 0) };
  });
  const again = {
    kind: "replace" as const,
    replaces: { client, clock: 0 },
    value: positionAt(5, 5),
  };
  Y.applyUpdate(doc, encodeMapEdits({ client, clock: 0 }, [...edits, again]));
  const records = doc.getMap(BOARD_ROOTS.records);
  expect([0, 1, 2].map((shape) => records.get(`${shapeId(shape)}/g`))).toEqual([
    positionAt(5, 5),
    positionAt(coordinateOf(2), 0),
    positionAt(coordinateOf(3), 0),
  ]);
  expect(doc.store.pendingStructs).toBeNull();
});

it("[BE3] a marker is found in what any server would pass on", () => {
  const doc = new Y.Doc();
  const numbers = [1, 255, 65_536, 2 ** 29 - 1];
  for (const number of numbers) {
    doc.getMap("records").set(`k${number}`, positionAt(coordinateOf(number), 1));
  }
  const found: number[] = [];
  scanMarkers(Buffer.from(Y.encodeStateAsUpdate(doc)), (number) => found.push(number));
  expect(found.toSorted((a, b) => a - b)).toEqual(numbers);
});
