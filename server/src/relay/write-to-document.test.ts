import { documentName, type BoardId } from "@zentaikan/protocol";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { exchange, openPair, openTestRooms } from "../../test/support/fake-wire.ts";
import { openMemoryDocumentStore } from "../storage/memory-document-store.ts";
import { lockDocument } from "../interpretation/locked-document.ts";
import { documentWriter, SERVER_ITSELF } from "./write-to-document.ts";

const person = { id: "eve", name: "eve", color: "#123456" };

function editOf(key: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getMap("records").set(key, 1);
  return Y.encodeStateAsUpdate(doc);
}

test("[L2] an edit of the server is durable, reaches everybody and leaves nobody in the room", async () => {
  const { rooms, ada, bob } = await openPair();
  const room = await rooms.open();
  const write = documentWriter(rooms.rooms);
  const { name } = room;
  const outcome = write({ name, person, makeUpdate: async () => editOf("written") });
  await exchange(rooms, [ada, bob]);
  expect(await outcome).toBe("saved");
  await exchange(rooms, [ada, bob]);
  expect(ada.records).toMatchObject({ written: 1 });
  expect(bob.records).toMatchObject({ written: 1 });
  expect(await rooms.stored()).toMatchObject({ written: 1 });
  expect([...room.members].map((member) => member.person.id)).not.toContain("eve");
});

test("[L2] edits of one document wait for each other; a failed one holds nobody up", async () => {
  const rooms = await openTestRooms(openMemoryDocumentStore());
  const { name } = await rooms.open();
  const write = documentWriter(rooms.rooms);
  const order: string[] = [];
  const first = write({
    name,
    person,
    makeUpdate: async () => {
      order.push("first begins");
      await Promise.resolve();
      order.push("first ends");
      throw new Error("it cannot be made");
    },
  });
  const second = write({
    name,
    person,
    makeUpdate: async () => {
      order.push("second begins");
      return editOf("second");
    },
  });
  await expect(first).rejects.toThrow("cannot be made");
  expect(await second).toBe("saved");
  expect(order).toEqual(["first begins", "first ends", "second begins"]);
});

test("[L2] says so when there is no document, and when it could not be kept", async () => {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  const { name } = await rooms.open();
  const write = documentWriter(rooms.rooms);
  const makeUpdate = async (): Promise<Uint8Array> => editOf("lost");
  const nowhere = documentName("board", "0".repeat(26) as BoardId);
  expect(await write({ name: nowhere, person, makeUpdate })).toBe("noDocument");
  store.append = () => Promise.reject(new Error("the disk is full"));
  expect(await write({ name, person, makeUpdate })).toBe("notSaved");
  expect(await rooms.stored()).not.toHaveProperty("lost");
});

test("[MT10] what somebody has the server write is locked for them, and what it writes itself is not", async () => {
  const rooms = await openTestRooms(openMemoryDocumentStore());
  const { name } = await rooms.open();
  rooms.locks.open = lockDocument({
    whole: true,
    parts: { frame: false, stages: new Set() },
    excepted: new Set([SERVER_ITSELF.id, "lead"]),
  });
  await rooms.rooms.relock(name);
  const write = (key: string, by = person) =>
    rooms.write({ name, person: by, makeUpdate: async () => editOf(key) });
  expect(await write("of eve")).toBe("locked");
  expect(await write("of who leads", { ...person, id: "lead" })).toBe("saved");
  expect(await write("of the server", SERVER_ITSELF)).toBe("saved");
  expect(Object.keys(await rooms.stored()).toSorted()).toEqual([
    "first",
    "of the server",
    "of who leads",
  ]);
});

test("[MT10] who locks while a lock that cannot be asked for ends the room waits no longer than that", async () => {
  const rooms = await openTestRooms(openMemoryDocumentStore());
  const { name } = await rooms.open();
  rooms.locks.open = () => {
    throw new Error("it cannot be made");
  };
  await Promise.all([rooms.rooms.relock(name), rooms.rooms.relock(name)]);
  expect(rooms.rooms.opened.has(name)).toBe(false);
});
