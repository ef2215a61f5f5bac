import { encodeFrame } from "@zentaikan/protocol";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  exchange,
  FakeClient,
  FakeConnection,
  openPair,
  openTestRooms,
} from "../../test/support/fake-wire.ts";
import type { DocumentStore } from "../storage/document-store.ts";
import { openMemoryDocumentStore } from "../storage/memory-document-store.ts";
import { writeAwarenessEntries } from "@zentaikan/protocol";

/** A memory store whose commits wait for a test, or fail. */
function controlledStore(): DocumentStore & { hold: boolean; fail: boolean; release(): void } {
  const store = openMemoryDocumentStore();
  let held = Promise.withResolvers<void>();
  return Object.assign(store, {
    hold: false,
    fail: false,
    release() {
      held.resolve();
      held = Promise.withResolvers();
    },
    append: appendOf(store),
  });

  function appendOf(inner: DocumentStore): DocumentStore["append"] {
    const append = inner.append.bind(inner);
    return async function (this: { hold: boolean; fail: boolean }, one) {
      if (this.hold) await held.promise;
      if (this.fail) throw new Error("the disk is full");
      return append(one);
    };
  }
}

describe("the way of an edit", () => {
  test("[R1][W13] nobody sees an edit before it is durable, and the writer is told after it", async () => {
    const store = controlledStore();
    const { rooms, ada, bob } = await openPair(store);
    store.hold = true;
    const savedBefore = ada.saved;
    ada.set("new", 2);
    await exchange(rooms, [ada, bob]);
    expect(bob.records).toEqual({ first: 1 });
    expect(ada.saved).toBe(savedBefore);

    store.release();
    await exchange(rooms, [ada, bob]);
    expect(bob.records).toEqual({ first: 1, new: 2 });
    expect(ada.saved).toBe(ada.sentEdits);
    expect(await rooms.stored()).toEqual({ first: 1, new: 2 });
  });

  test("[R16] a large edit is judged in turns, and what was sent behind it comes after it", async () => {
    const { rooms, ada, bob } = await openPair();
    const room = await rooms.open();
    ada.doc.transact(() => {
      for (let index = 0; index < 5000; index += 1) ada.set(`shape:${index % 500}/g`, index);
    });
    ada.set("behind", 1);
    bob.set("beside", 1);
    expect(ada.connection.isReading).toBe(false);
    await room.drain();
    await exchange(rooms, [ada, bob]);
    expect(ada.connection.isReading).toBe(true);
    expect(Object.keys(bob.records)).toHaveLength(503);
    expect([ada.records, await rooms.stored()]).toEqual([bob.records, bob.records]);
    expect([ada.saved, bob.saved]).toEqual([ada.sentEdits, bob.sentEdits]);
  });

  test("[R16] a large edit is committed apart from others, which would be merged with it in one turn", async () => {
    const store = openMemoryDocumentStore();
    const { rooms, ada, bob } = await openPair(store);
    const room = await rooms.open();
    const { sequence } = room.content;
    bob.set("before", 1);
    ada.doc.transact(() => {
      for (let index = 0; index < 20_000; index += 1) ada.set(`shape:${index % 500}/g`, index);
    });
    bob.set("behind", 1);
    await room.drain();
    expect(room.content.sequence).toBe(sequence + 3);
    await exchange(rooms, [ada, bob]);
    expect([ada.records, await rooms.stored()]).toEqual([bob.records, bob.records]);
    expect([ada.saved, bob.saved]).toEqual([ada.sentEdits, bob.sentEdits]);
  });

  test("[R3][W11] saved counts every edit message, empty and early ones included", async () => {
    const rooms = await openTestRooms(openMemoryDocumentStore());
    const room = await rooms.open();
    const early = new FakeClient(room, "ada");
    early.set("before the answer", 1);
    await rooms.clock.pass(100);
    expect(early.saved).toBe(0);
    await exchange(rooms, [early]);
    // The early update and the answer that contains it.
    expect([early.sentEdits, early.saved]).toEqual([2, 2]);
    expect(await rooms.stored()).toMatchObject({ "before the answer": 1 });
    early.send({ kind: "update", update: Uint8Array.of(0, 0) });
    await exchange(rooms, [early]);
    expect(early.saved).toBe(3);
  });

  test("[R3][W13] saved comes at once when it is quiet, and at most once in 50 ms when it is not", async () => {
    const { rooms, ada } = await openPair();
    const count = (): number => ada.connection.sent.filter(({ kind }) => kind === "saved").length;
    const before = count();
    ada.set("key", 0);
    await rooms.clock.pass(0);
    expect(count()).toBe(before + 1);
    for (let index = 0; index < 100; index += 1) {
      ada.set("key", index);
      await rooms.clock.pass(10);
    }
    expect(count() - before).toBeLessThanOrEqual(1 + 1000 / 50);
    await rooms.clock.pass(50);
    expect(ada.saved).toBe(ada.sentEdits);
  });

  test("[R7] edits and cursors of one tick go to a member as one frame each", async () => {
    const { rooms, ada, bob } = await openPair();
    const others = await Promise.all(
      Array.from({ length: 30 }, (_, index) => rooms.join(`p${index}`)),
    );
    await exchange(rooms, [ada, bob, ...others]);
    const before = bob.connection.sent.length;
    for (const [index, other] of others.entries()) {
      other.set(`key ${index}`, index);
      const entry = { client: other.doc.clientID, clock: 1, json: "{}" };
      other.send({ kind: "awareness", states: writeAwarenessEntries([entry]) });
    }
    await rooms.clock.pass(50);
    const kinds = bob.connection.sent.slice(before).map(({ kind }) => kind);
    expect(kinds).toEqual(["update", "awareness"]);
    await exchange(rooms, [ada, bob]);
    expect(Object.keys(bob.records)).toHaveLength(31);
  });

  test("[R2] an edit is not sent back to its only author", async () => {
    const { rooms, ada, bob } = await openPair();
    const before = ada.connection.sent.filter(({ kind }) => kind === "update").length;
    ada.set("key", 1);
    await exchange(rooms, [ada, bob]);
    expect(ada.connection.sent.filter(({ kind }) => kind === "update")).toHaveLength(before);
    expect(bob.records).toMatchObject({ key: 1 });
  });

  test("[R15][R5] who comes back with all of it is told what was deleted by the room alone, once that is durable", async () => {
    const store = controlledStore();
    const { rooms, ada, bob } = await openPair(store);
    ada.doc.getMap("records").delete("first");
    await exchange(rooms, [ada, bob]);
    const whole = (): Y.Doc => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada.doc));
      return doc;
    };
    const before = whole();
    ada.set("second", 2);
    await exchange(rooms, [ada, bob]);
    const behind = whole();
    store.hold = true;
    ada.doc.getMap("records").delete("second");
    const summedUp = rooms.sums.length;
    const early = await rooms.join("early", behind);
    await exchange(rooms, [early]);
    expect(early.records).toEqual({ second: 2 });
    expect(rooms.sums.length).toBe(summedUp + 1);
    store.hold = false;
    store.release();
    await exchange(rooms, [ada, bob, early]);

    const late = await rooms.join("late", behind);
    await exchange(rooms, [late]);
    expect(late.records).toEqual({});
    expect(rooms.sums.length).toBe(summedUp + 1);
    const older = await rooms.join("older", before);
    await exchange(rooms, [older]);
    expect(older.records).toEqual({});
    expect(rooms.sums.length).toBe(summedUp + 2);
  });

  test("[R6] who was still on the way when a room ended is sent to where it is opened again", async () => {
    const { rooms, ada, bob } = await openPair();
    const ended = await rooms.open();
    ada.leave();
    bob.leave();
    await rooms.clock.pass(100);
    const late = new FakeConnection("cleo");
    expect(ended.join(late)).toBeNull();
    expect(late.closedWith).toBe("shuttingDown");
    const cleo = await rooms.join("cleo");
    await exchange(rooms, [cleo]);
    expect(cleo.records).toEqual({ first: 1 });
  });
});

describe("what goes wrong", () => {
  test("[R4] a failed commit keeps, relays and acknowledges nothing; who returns brings it again", async () => {
    const store = controlledStore();
    const { rooms, ada, bob } = await openPair(store);
    store.fail = true;
    const savedBefore = ada.saved;
    ada.set("lost?", 1);
    await exchange(rooms, [ada, bob]);
    expect([ada, bob].map(({ connection }) => connection.closedWith)).toEqual([
      "storageUnavailable",
      "storageUnavailable",
    ]);
    expect(ada.saved).toBe(savedBefore);
    expect(bob.records).toEqual({ first: 1 });

    store.fail = false;
    const again = await rooms.join("ada");
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(ada.doc), again);
    await exchange(rooms, [again]);
    expect(await rooms.stored()).toEqual({ first: 1, "lost?": 1 });
    expect(again.saved).toBe(again.sentEdits);
  });

  test("[K6] who brings nothing new reads on while nothing can be written; who does is told", async () => {
    const store = controlledStore();
    const { rooms, ada, bob } = await openPair(store);
    store.isWritable = () => false;
    // Both answer what the room asks: with nothing, and with everything that it knows already.
    const fresh = await rooms.join("eve");
    const returning = await rooms.join("bob");
    Y.applyUpdate(returning.doc, Y.encodeStateAsUpdate(bob.doc), returning);
    const full = Y.encodeStateAsUpdate(bob.doc);
    returning.send({ kind: "syncAnswer", update: full });
    await exchange(rooms, [fresh, returning, ada]);
    expect(fresh.records).toEqual({ first: 1 });
    expect([fresh, returning, ada].map(({ connection }) => connection.closedWith)).toEqual([
      null,
      null,
      null,
    ]);
    ada.set("new", 1);
    await exchange(rooms, [ada, fresh]);
    expect(ada.connection.closedWith).toBe("storageUnavailable");
    expect(fresh.connection.closedWith).toBeNull();
    expect(fresh.records).toEqual({ first: 1 });
  });

  test("[W10] a lost message is asked for once; a second gap closes the connection", async () => {
    const { rooms, ada, bob } = await openPair();
    const loseOne = (key: string): void => {
      ada.loseMessages(true);
      ada.set(`${key} lost`, 1);
      ada.loseMessages(false);
      ada.set(`${key} sent`, 1);
    };
    loseOne("one");
    await exchange(rooms, [ada, bob]);
    expect(bob.records).toMatchObject({ "one lost": 1, "one sent": 1 });
    expect(ada.saved).toBe(ada.sentEdits);
    loseOne("two");
    await exchange(rooms, [ada, bob]);
    expect(ada.connection.closedWith).toBe("invariantBroken");
    expect(bob.connection.closedWith).toBeNull();
    expect(bob.records).not.toHaveProperty("two sent");
  });

  test("[E4] whatever bytes come, others keep their connection and their content", async () => {
    const { rooms, bob } = await openPair();
    const sync = fc
      .tuple(fc.constantFrom(0, 1, 2), fc.uint8Array({ maxLength: 60 }))
      .map(([kind, payload]) => Uint8Array.of(0, kind, payload.length, ...payload));
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), sync);
    const before = await rooms.stored();
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, { minLength: 1, maxLength: 5 }), async (messages) => {
        const eve = await rooms.join("eve");
        await exchange(rooms, [eve], 10);
        for (const message of messages) eve.sendBytes(message);
        await rooms.clock.pass(10);
        eve.leave();
        expect(bob.connection.closedWith).toBeNull();
      }),
      { numRuns: 200 },
    );
    bob.read();
    expect(bob.records).toEqual(before);
    bob.set("still", "here");
    await exchange(rooms, [bob]);
    expect(await rooms.stored()).toEqual({ ...before, still: "here" });
  });

  test("[R9] frames only the server sends, and sizes over the limit, close with their codes", async () => {
    const { rooms } = await openPair();
    const closedAfter = async (send: (client: FakeClient) => void): Promise<string | null> => {
      const eve = await rooms.join("eve");
      await exchange(rooms, [eve], 1100);
      send(eve);
      return eve.connection.closedWith;
    };
    const update = new Uint8Array(2 * 1024 * 1024 + 1);
    expect(await closedAfter((eve) => eve.sendBytes(new Uint8Array()))).toBe("malformed");
    expect(await closedAfter((eve) => eve.send({ kind: "saved", messages: 1 }))).toBe("malformed");
    expect(await closedAfter((eve) => eve.send({ kind: "update", update }))).toBe("updateTooBig");
    expect(
      await closedAfter((eve) => {
        const stateVector = Uint8Array.of(255, 255, 255, 255, 15);
        eve.send({ kind: "syncRequest", stateVector });
      }),
    ).toBe("malformed");
    expect(
      await closedAfter((eve) => {
        for (let index = 0; index < 3000; index += 1) {
          eve.send({ kind: "update", update: Uint8Array.of(0, 0) });
        }
      }),
    ).toBe("tooMany");
  });
});

test("[W7][W8] the server asks first, and its answer comes after everything else", async () => {
  const rooms = await openTestRooms(openMemoryDocumentStore());
  const ada = await rooms.join("ada");
  await exchange(rooms, [ada]);
  const kinds = ada.connection.sent.map(({ kind }) => kind);
  expect(kinds.slice(0, 4)).toEqual(["syncRequest", "awareness", "update", "syncAnswer"]);
  expect(ada.records).toEqual({ first: 1 });
  const frame = encodeFrame({ kind: "awarenessRequest" });
  ada.sendBytes(frame);
  expect(ada.connection.sent.at(-1)?.kind).toBe("awareness");
});
