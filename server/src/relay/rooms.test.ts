import { documentName, type BoardId } from "@zentaikan/protocol";
import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { exchange, FakeClient, openTestRooms } from "../../test/support/fake-wire.ts";
import { testBoard } from "../../test/support/test-board.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import { openMemoryDocumentStore } from "../storage/memory-document-store.ts";

test("[R6] a room is forgotten when its last member has left and all is saved, not before", async () => {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  const ada = await rooms.join("ada");
  await rooms.clock.pass(10);
  ada.read();
  await rooms.clock.pass(10);
  const room = await rooms.open();
  ada.set("last words", 1);
  ada.leave();
  expect(await rooms.open()).toBe(room);
  await rooms.clock.pass(100);
  expect(await rooms.stored()).toMatchObject({ "last words": 1 });
  const after = await rooms.open();
  expect(after).not.toBe(room);
  after.endWhenEmpty();
});

test("[R5] a document that cannot be read is refused, never opened empty", async () => {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  let isBroken = true;
  const load = store.load.bind(store);
  const broken: Partial<DocumentStore> = {
    load: (name) => (isBroken ? Promise.reject(new Error("unreadable")) : load(name)),
  };
  Object.assign(store, broken);
  await expect(rooms.rooms.open(testBoard)).rejects.toThrow("unreadable");
  isBroken = false;
  const ada = await rooms.join("ada");
  await rooms.clock.pass(10);
  ada.read();
  expect(ada.records).toEqual({ first: 1 });
});

/**
 * The whole of the relay under chance: people come, edit, lose their connection, come back with
 * what they had, while commits and compactions take their time.
 */
test("[R2][R3][R5][R6] after any comings, goings and compactions, all have everything saved", async () => {
  const action = fc.record({
    who: fc.nat(3),
    what: fc.constantFrom(
      "edit",
      "edit",
      "edit",
      "delete",
      "read",
      "read",
      "drop",
      "pass",
      "compact",
    ),
    key: fc.nat(5),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 80 }), async (plan) => {
      const store = openMemoryDocumentStore();
      const rooms = await openTestRooms(store);
      const clients = new Map<number, FakeClient>();
      const kept = new Map<number, Y.Doc>();
      const acknowledged = new Map<string, number>();
      const clientOf = async (who: number): Promise<FakeClient> => {
        const known = clients.get(who);
        if (known !== undefined) return known;
        const client = await rooms.join(`p${who}`);
        const doc = kept.get(who);
        // A browser that reloads brings what it has, under a new client id.
        if (doc !== undefined) Y.applyUpdate(client.doc, Y.encodeStateAsUpdate(doc), client);
        clients.set(who, client);
        return client;
      };
      const note = ({ doc, saved, sentEdits }: FakeClient): void => {
        if (saved < sentEdits) return;
        for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
          const known = acknowledged.get(`${client}`) ?? 0;
          if (client === doc.clientID) acknowledged.set(`${client}`, Math.max(known, clock));
        }
      };
      for (const { who, what, key } of plan) {
        const client = await clientOf(who);
        if (what === "edit") client.set(`k${key}`, who * 100 + key);
        else if (what === "delete") client.doc.getMap("records").delete(`k${key}`);
        else if (what === "read") client.read();
        else if (what === "pass") await rooms.clock.pass(20);
        else if (what === "compact") rooms.rooms.compact(testBoard);
        else {
          note(client);
          clients.delete(who);
          kept.set(who, client.doc);
          client.leave();
        }
        expect(client.connection.closedWith).toBeNull();
      }
      for (let round = 0; round < 6; round += 1) {
        await rooms.clock.pass(100);
        for (const client of clients.values()) client.read();
      }
      const stored = await rooms.stored();
      for (const client of clients.values()) {
        expect(client.records).toEqual(stored);
        expect(client.saved).toBe(client.sentEdits);
        note(client);
      }
      const fresh = await rooms.join("fresh");
      await rooms.clock.pass(50);
      fresh.read();
      expect(fresh.records).toEqual(stored);
      const has = Y.decodeStateVector(Y.encodeStateVector(fresh.doc));
      for (const [client, clock] of acknowledged) {
        expect(has.get(Number(client)) ?? 0).toBeGreaterThanOrEqual(clock);
      }
      expect(fresh.doc.store.pendingStructs).toBeNull();
    }),
    { numRuns: 120 },
  );
});

test("[ND3] whose board another node has from now on has not left it, and nothing of it is made anew here", async () => {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  const compacted = vi.spyOn(store, "compact");
  const room = await rooms.open();
  const [ada, bob] = [await rooms.join("ada"), await rooms.join("bob")];
  await rooms.clock.pass(10);
  for (const one of [ada, bob]) one.read();
  ada.set("first", 2);
  await rooms.clock.pass(100);
  await rooms.rooms.leave(room, bob.member);
  await rooms.rooms.giveUp(() => false);
  expect(ada.connection.closedWith).toBe("shuttingDown");
  await rooms.rooms.leave(room, ada.member);
  await rooms.clock.pass(100);
  expect(rooms.left).toEqual(["bob", "ada moved"]);
  expect(compacted).not.toHaveBeenCalled();
  expect(await rooms.stored()).toMatchObject({ first: 2 });
  // Where it is for good that the last one leaves, what was deleted goes [K12].
  const again = await rooms.open();
  const back = await rooms.join("ada");
  await rooms.clock.pass(10);
  back.read();
  await rooms.clock.pass(100);
  await rooms.rooms.leave(again, back.member);
  await rooms.clock.pass(100);
  expect(rooms.left).toEqual(["bob", "ada moved", "ada"]);
  expect(compacted).toHaveBeenCalledTimes(1);
});

test("[R17] what everybody has left at once is made anew two at a time, all of it, and whoever comes back is let in meanwhile", async () => {
  const store = openMemoryDocumentStore();
  const rooms = await openTestRooms(store);
  const compact = store.compact.bind(store);
  const goOn = Promise.withResolvers<void>();
  const made: string[] = [];
  let running = 0;
  let most = 0;
  store.compact = async (name, segment) => {
    running += 1;
    most = Math.max(most, running);
    await goOn.promise;
    await compact(name, segment);
    running -= 1;
    made.push(name);
  };
  const names = Array.from("abcdef", (letter) =>
    documentName("board", letter.repeat(26) as BoardId),
  );
  const empty = Y.encodeStateAsUpdate(new Y.Doc());
  const members = [];
  for (const name of names) {
    if (name !== testBoard) await store.create(name, empty);
    const room = await rooms.rooms.open(name);
    if (room === null) throw new Error("a board was not opened");
    const ada = new FakeClient(room, "ada");
    await exchange(rooms, [ada]);
    // What is deleted has a document made anew.
    for (const value of [2, 3]) ada.set("first", value);
    await exchange(rooms, [ada]);
    members.push({ room, ada });
  }
  const leaving = members.map(({ room, ada }) => rooms.rooms.leave(room, ada.member));
  await rooms.clock.pass(100);
  await Promise.all(leaving);
  expect([running, made]).toEqual([2, []]);

  const last = names.at(-1) ?? testBoard;
  const again = await rooms.rooms.open(last);
  expect(again).not.toBeNull();
  expect(again).not.toBe(members.at(-1)?.room);
  goOn.resolve();
  await vi.waitFor(() => expect(made.toSorted()).toEqual(names.toSorted()));
  expect([running, most]).toEqual([0, 2]);
});
