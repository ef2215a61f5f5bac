import type { PersonBody } from "@zentaikan/protocol/http";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  readAwarenessEntries,
  writeAwarenessEntries,
  type AwarenessEntry,
} from "./awareness-entries.ts";
import { Presence, type PresenceHolder } from "./presence.ts";

const socketOf = (id: string): PresenceHolder => ({ person: personOf(id) });
const personOf = (id: string): PersonBody => ({ id, name: id.toUpperCase(), color: "#123456" });
const message = (...entries: (Partial<AwarenessEntry> & { client: number })[]): Uint8Array =>
  writeAwarenessEntries(entries.map((entry) => ({ clock: 1, json: '{"x":1}', ...entry })));

describe("[P1] a socket speaks for one client", () => {
  let presence: Presence;
  const ada = socketOf("ada");
  const eve = socketOf("eve");
  beforeEach(() => {
    presence = new Presence();
    expect(presence.receive(ada, message({ client: 1, clock: 5 }))).toBe("taken");
    presence.takeChanges();
  });
  const everybody = (): AwarenessEntry[] => readAwarenessEntries(presence.everybody());

  test("its own state goes on with the server's word on who it is", () => {
    presence.receive(
      eve,
      message({ client: 2, json: '{"user":{"id":"ada","name":"Ada"},"at":[1,2]}' }),
    );
    const states = readAwarenessEntries(presence.takeChanges());
    expect(states).toHaveLength(1);
    expect(JSON.parse(states[0]?.json ?? "")).toEqual({ user: personOf("eve"), at: [1, 2] });
  });

  test.each([
    ["another's state with a higher clock", message({ client: 1, clock: 1000 })],
    ["a removal of another", message({ client: 1, clock: 1000, json: "null" })],
    ["another's state beside its own", message({ client: 1, clock: 1000 }, { client: 2 })],
  ])("%s changes nothing of the other", (_name, bytes) => {
    const before = everybody().find(({ client }) => client === 1);
    presence.receive(eve, bytes);
    expect(everybody().find(({ client }) => client === 1)).toEqual(before);
    expect(presence.isHeldByOther(1, "eve")).toBe(true);
  });

  test("a second client of one socket is passed over", () => {
    presence.receive(ada, message({ client: 9 }));
    expect(everybody().map(({ client }) => client)).toEqual([1]);
  });

  test("an old, equal or absurd clock is passed over", () => {
    for (const clock of [0, 4, 5, 2 ** 40]) {
      expect(presence.receive(ada, message({ client: 1, clock, json: '{"x":2}' }))).toBe("ignored");
    }
    expect(presence.hasChanges()).toBe(false);
  });

  test("a state over 8 kB is dropped, a state that is no state is malformed", () => {
    const big = JSON.stringify({ x: "x".repeat(9000) });
    expect(presence.receive(ada, message({ client: 1, clock: 6, json: big }))).toBe("tooBig");
    for (const json of ["", "{", "1", '"x"', "[]"]) {
      expect(presence.receive(ada, message({ client: 1, clock: 6, json }))).toBe("malformed");
    }
    expect(everybody()[0]?.clock).toBe(5);
  });

  test("a field named __proto__ stays a field", () => {
    presence.receive(ada, message({ client: 1, clock: 6, json: '{"__proto__":{"polluted":1}}' }));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test("a person who reconnects under the same client takes over from the dead socket", () => {
    const again = socketOf("ada");
    presence.receive(again, message({ client: 1, clock: 6 }));
    presence.takeChanges();
    presence.leave(ada);
    expect(presence.hasChanges()).toBe(false);
    expect(everybody().map(({ client, clock }) => [client, clock])).toEqual([[1, 6]]);
  });
});

test("[P1] others hear of a leaving, and of the same client coming back", () => {
  const presence = new Presence();
  const other = new Awareness(new Y.Doc());
  const hear = (): void => applyAwarenessUpdate(other, presence.takeChanges(), "server");
  const mine = new Awareness(new Y.Doc());
  const say = (socket: PresenceHolder): void => {
    presence.receive(socket, encodeAwarenessUpdate(mine, [mine.clientID]));
    hear();
  };
  const first = socketOf("ada");
  mine.setLocalState({ at: 1 });
  say(first);
  expect(other.getStates().get(mine.clientID)).toMatchObject({ at: 1 });
  presence.leave(first);
  hear();
  expect(other.getStates().has(mine.clientID)).toBe(false);
  mine.setLocalState({ at: 2 });
  say(socketOf("ada"));
  expect(other.getStates().get(mine.clientID)).toMatchObject({ at: 2 });
  for (const awareness of [mine, other]) awareness.destroy();
});

test("[P2] holds one state a connection at most, whatever is said", () => {
  const entry = fc.record({
    client: fc.nat(9),
    clock: fc.nat(20),
    json: fc.constantFrom("null", "{}", '{"a":1}', "bad"),
  });
  const step = fc.record({
    who: fc.nat(3),
    leaves: fc.boolean(),
    entries: fc.array(entry, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step), (plan) => {
      const presence = new Presence();
      const sockets = new Map<number, PresenceHolder>();
      for (const { who, leaves, entries } of plan) {
        const socket = sockets.get(who) ?? socketOf(`${who}`);
        if (leaves) {
          presence.leave(socket);
          sockets.delete(who);
        } else {
          sockets.set(who, socket);
          presence.receive(socket, message(...entries));
        }
        const states = readAwarenessEntries(presence.everybody());
        expect(states.length).toBeLessThanOrEqual(sockets.size);
        for (const { json } of states) {
          const state = JSON.parse(json) as { user: PersonBody } | null;
          if (state !== null) expect([...sockets.keys()].map(String)).toContain(state.user.id);
        }
      }
      for (const socket of sockets.values()) presence.leave(socket);
      expect(readAwarenessEntries(presence.everybody())).toEqual([]);
    }),
  );
});
