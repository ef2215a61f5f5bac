import { expect, describe, test } from "vitest";
import { exchange, openPair, type FakeClient } from "../../test/support/fake-wire.ts";
import { writeAwarenessEntries } from "@zentaikan/protocol";

describe("[R8] a slow member", () => {
  const awareness = (client: FakeClient, clock: number): void =>
    client.send({
      kind: "awareness",
      states: writeAwarenessEntries([{ client: client.doc.clientID, clock, json: "{}" }]),
    });

  test("loses presence first, and gets everybody's when it has caught up", async () => {
    const { rooms, ada, bob } = await openPair();
    bob.connection.bufferedBytes = 300 * 1024;
    const before = bob.connection.sent.length;
    ada.set("key", 1);
    awareness(ada, 1);
    await rooms.clock.pass(50);
    expect(bob.connection.sent.slice(before).map(({ kind }) => kind)).toEqual(["update"]);
    bob.connection.bufferedBytes = 0;
    (await rooms.open()).tend();
    expect(bob.connection.sent.slice(before).map(({ kind }) => kind)).toEqual([
      "update",
      "awareness",
    ]);
  });

  test("[W29] gets whole states from then on until it was told of everybody", async () => {
    const { rooms, ada, bob } = await openPair();
    const room = await rooms.open();
    bob.connection.understandsNews = true;
    const say = async (clock: number, x: number): Promise<readonly string[]> => {
      const before = bob.connection.sent.length;
      const json = JSON.stringify({ x });
      const entries = [{ client: ada.doc.clientID, clock, json }];
      ada.send({ kind: "awareness", states: writeAwarenessEntries(entries) });
      await rooms.clock.pass(50);
      return bob.connection.sent.slice(before).map(({ kind }) => kind);
    };
    expect(await say(1, 1)).toEqual(["awareness", "presence"]);
    expect(await say(2, 2)).toEqual(["presence"]);
    bob.connection.bufferedBytes = 300 * 1024;
    expect(await say(3, 3)).toEqual([]);
    bob.connection.bufferedBytes = 0;
    expect(await say(4, 4)).toEqual(["awareness"]);
    expect(await say(5, 5)).toEqual(["awareness"]);
    room.tend();
    expect(bob.connection.sent.slice(-2).map(({ kind }) => kind)).toEqual([
      "awareness",
      "presence",
    ]);
    expect(await say(6, 6)).toEqual(["presence"]);
  });

  test("stands back from edits as a whole, and has them all when it has drained", async () => {
    const { rooms, ada, bob } = await openPair();
    bob.connection.bufferedBytes = 2 * 1024 * 1024;
    const before = bob.connection.sent.length;
    for (let index = 0; index < 40; index += 1) {
      ada.set(`key ${index}`, index);
      await rooms.clock.pass(20);
    }
    expect(bob.connection.sent).toHaveLength(before);
    bob.connection.bufferedBytes = 0;
    (await rooms.open()).tend();
    await exchange(rooms, [ada, bob]);
    expect(bob.records).toEqual(ada.records);
    ada.set("after", 1);
    await exchange(rooms, [ada, bob]);
    expect(bob.records).toMatchObject({ after: 1 });
    const { content } = await rooms.open();
    expect(content.tail.after(content.sequence - 1)).toBeNull();
  });

  test("that takes nothing for 30 s is closed with 4508, and nobody else is", async () => {
    const { rooms, ada, bob } = await openPair();
    bob.connection.bufferedBytes = 2 * 1024 * 1024;
    ada.set("key", 1);
    for (let second = 0; second <= 32; second += 1) {
      await rooms.clock.pass(1000);
      (await rooms.open()).tend();
    }
    expect(bob.connection.closedWith).toBe("slowConsumer");
    expect(ada.connection.closedWith).toBeNull();
  });
});

test("[W17] a member hears something at least every 20 s", async () => {
  const { rooms, ada } = await openPair();
  const before = ada.connection.sent.length;
  for (let second = 0; second < 65; second += 1) {
    await rooms.clock.pass(1000);
    (await rooms.open()).tend();
  }
  expect(ada.connection.sent.length - before).toBeGreaterThanOrEqual(3);
});

describe("[R12] who asks and does not read", () => {
  test("gets no answer, nobody's presence and no word of saved until it has", async () => {
    const { rooms, ada, bob } = await openPair();
    const { connection } = bob;
    connection.bufferedBytes = 2 * 1024 * 1024;
    const before = connection.sent.length;
    for (let count = 0; count < 3; count += 1) {
      bob.send({ kind: "syncRequest", stateVector: Uint8Array.of(0) });
      bob.send({ kind: "awarenessRequest" });
    }
    bob.set("own", 1);
    await exchange(rooms, [ada]);
    expect(connection.sent).toHaveLength(before);
    connection.bufferedBytes = 0;
    (await rooms.open()).tend();
    await exchange(rooms, [ada, bob]);
    const kinds = connection.sent.slice(before).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "syncAnswer")).toHaveLength(3);
    expect(kinds.filter((kind) => kind === "awareness")).toHaveLength(1);
    expect(bob.saved).toBe(bob.sentEdits);
  });

  test("is closed with 4508 after 30 s, although nothing was delivered to it", async () => {
    const { rooms, ada, bob } = await openPair();
    bob.connection.bufferedBytes = 1000;
    for (let second = 0; second <= 32; second += 1) {
      await rooms.clock.pass(1000);
      (await rooms.open()).tend();
    }
    expect(bob.connection.closedWith).toBe("slowConsumer");
    expect(ada.connection.closedWith).toBeNull();
  });
});
