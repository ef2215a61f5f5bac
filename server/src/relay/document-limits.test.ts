import { expect, test } from "vitest";
import * as Y from "yjs";
import { exchange, openTestRooms } from "../../test/support/fake-wire.ts";
import { testBoard } from "../../test/support/test-board.ts";
import { openMemoryDocumentStore } from "../storage/memory-document-store.ts";
import { MAX_STRUCTS } from "./decode-edit.ts";
import { LIMITS } from "./limits.ts";

/** Rooms over a board in which somebody else was so many clients already. */
async function openCrowded(clients: number) {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  const owners = Array.from({ length: clients }, (_, index) => ({
    clientId: 1_000_000 + index,
    personId: "crowd",
  }));
  const update = new Uint8Array(Y.encodeStateAsUpdate(new Y.Doc()));
  await store.append({ name: testBoard, epoch: 1, sequence: 2, update, owners });
  return rooms;
}

/** What many tabs drew, one record each. */
function drawnBy(clients: number, first: number): Uint8Array {
  const drawn = Array.from({ length: clients }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = first + index;
    doc.getMap("records").set(`shape:${doc.clientID}`, 1);
    return Y.encodeStateAsUpdate(doc);
  });
  return Y.mergeUpdates(drawn);
}

test("[E12] nobody brings more than half of the clients that others leave", async () => {
  const left = 400;
  const rooms = await openCrowded(LIMITS.maxDocumentClients - left);
  const greedy = await rooms.join("greedy");
  await exchange(rooms, [greedy]);
  greedy.send({ kind: "update", update: drawnBy(left / 2, 1) });
  await exchange(rooms, [greedy]);
  expect(greedy.connection.closedWith).toBeNull();
  greedy.send({ kind: "update", update: drawnBy(1, left) });
  await exchange(rooms, [greedy]);
  expect(greedy.connection.closedWith).toBe("documentFull");
});

test("[E12] everybody brings some, whatever others took, and says all that is there", async () => {
  const rooms = await openCrowded(LIMITS.maxDocumentClients);
  const late = await rooms.join("late");
  await exchange(rooms, [late]);
  late.send({ kind: "update", update: drawnBy(LIMITS.fewClients, 1) });
  await exchange(rooms, [late]);
  expect(late.connection.closedWith).toBeNull();
  const other = await rooms.join("other");
  await exchange(rooms, [late, other]);
  other.send({ kind: "syncAnswer", update: Y.encodeStateAsUpdate(other.doc) });
  await exchange(rooms, [late, other]);
  expect(other.connection.closedWith).toBeNull();
  expect(Object.keys(other.records)).toHaveLength(LIMITS.fewClients + 1);
});

test("[E13] an edit of people has so many structs and no more; what is stored with more opens", async () => {
  const drawing = (count: number) => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    const records = doc.getMap("records");
    // Each a record of its own: no two structs become one.
    for (let index = 0; index < count; index += 1) records.set(`shape:${index}`, index);
    return Y.encodeStateAsUpdate(doc);
  };
  const rooms = await openTestRooms(openMemoryDocumentStore());
  const greedy = await rooms.join("greedy");
  await exchange(rooms, [greedy]);
  greedy.send({ kind: "update", update: drawing(MAX_STRUCTS + 1) });
  // A large edit is judged in turns, which are no business of the clock of this test [R16].
  await expect.poll(() => greedy.connection.closedWith, { timeout: 30_000 }).not.toBeNull();

  const store = openMemoryDocumentStore();
  await store.create(testBoard, new Uint8Array(drawing(MAX_STRUCTS + 1)));
  const old = await openTestRooms(store);
  const reader = await old.join("reader");
  await exchange(old, [reader]);
  expect(Object.keys(reader.records)).toHaveLength(MAX_STRUCTS + 1);
});
