import type { PersonBody } from "@zentaikan/protocol/http";
import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  decodeFrame,
  PresenceReader,
  readAwarenessEntries,
  writeAwarenessEntries,
  type AwarenessEntry,
} from "@zentaikan/protocol";
import { EVERYTHING } from "./permission.ts";
import type { PresenceChanges } from "./presence-changes.ts";
import { Presence, type PresenceHolder } from "./presence.ts";

const socketOf = (id: string): PresenceHolder => ({
  person: personOf(id),
  rights: EVERYTHING.rights,
});
const personOf = (id: string): PersonBody => ({ id, name: id.toUpperCase(), color: "#123456" });
const message = (...entries: (Partial<AwarenessEntry> & { client: number })[]): Uint8Array =>
  writeAwarenessEntries(entries.map((entry) => ({ clock: 1, json: '{"x":1}', ...entry })));

/** What clients of any kind get to hear. */
function entriesOf(changes: PresenceChanges): AwarenessEntry[] {
  return changes.frames({ understandsNews: false }).flatMap((bytes) => {
    const frame = decodeFrame(bytes);
    return frame.kind === "awareness" ? readAwarenessEntries(frame.states) : [];
  });
}

describe("[P1] a socket speaks for one client", () => {
  let presence: Presence;
  const ada = socketOf("ada");
  const eve = socketOf("eve");
  beforeEach(() => {
    presence = new Presence(() => undefined);
    expect(presence.receive(ada, message({ client: 1, clock: 5 }))).toBe("taken");
    presence.takeChanges();
  });
  const everybody = (): AwarenessEntry[] => {
    presence.takeChanges();
    return entriesOf(presence.everybody());
  };

  test("its own state goes on with the server's word on who it is", () => {
    presence.receive(
      eve,
      message({ client: 2, json: '{"user":{"id":"ada","name":"Ada"},"at":[1,2]}' }),
    );
    const states = entriesOf(presence.takeChanges());
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
    expect(presence.clientOf(eve)).not.toBe(1);
  });

  test("[E3] a client that is somebody else's shows nobody, also while they are away", () => {
    const kept = new Presence((client) => (client === 1 ? "ada" : undefined));
    expect(kept.receive(eve, message({ client: 1 }))).toBe("ignored");
    expect(kept.receive(eve, message({ client: 1 }, { client: 2 }))).toBe("taken");
    expect(kept.clientOf(eve)).toBe(2);
    expect(kept.receive(ada, message({ client: 1 }))).toBe("taken");
  });

  test("[W14] a second client of one socket is passed over", () => {
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

  test("[W15] a field named __proto__ stays a field", () => {
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

test("[P1][W16] others hear of a leaving, and of the same client coming back", () => {
  const presence = new Presence(() => undefined);
  const other = new Awareness(new Y.Doc());
  const hear = (): void =>
    applyAwarenessUpdate(other, writeAwarenessEntries(entriesOf(presence.takeChanges())), "server");
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
      const presence = new Presence(() => undefined);
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
        presence.takeChanges();
        const states = entriesOf(presence.everybody());
        expect(states.length).toBeLessThanOrEqual(sockets.size);
        for (const { json } of states) {
          const state = JSON.parse(json) as { user: PersonBody } | null;
          if (state !== null) expect([...sockets.keys()].map(String)).toContain(state.user.id);
        }
      }
      for (const socket of sockets.values()) presence.leave(socket);
      expect(entriesOf(presence.everybody())).toEqual([]);
    }),
  );
});

test("[W19][W27][W28] who takes news knows the same as who takes states, whenever they come", () => {
  const places = fc
    .integer({ min: -500_000, max: 500_000 })
    .map((hundredths) => String(hundredths / 100));
  const number = fc.oneof(
    { weight: 8, arbitrary: places },
    fc.double().map((value) => JSON.stringify(value)),
    // Too large for a number; JSON has no other word for it on the way back than null.
    fc.constantFrom("-0", "1e400", "9007199254740991", "-9007199254740991", "null"),
  );
  const cursor = fc.tuple(number, number).map(([x, y]) => `[${x},${y},0,"default"]`);
  const presence = fc
    .tuple(
      fc.oneof(cursor, fc.constant("[]")),
      fc.constantFrom("a", "b"),
      fc.nat(5000),
      fc.boolean(),
    )
    .map(([c, s, t, isTurned]) =>
      isTurned ? `{"t":${t},"s":"${s}","c":${c}}` : `{"c":${c},"s":"${s}","t":${t}}`,
    );
  const state = fc
    .record(
      { p: fc.oneof(presence, presence, fc.constantFrom("null", "7", "[]")), cursor: number },
      { requiredKeys: [] },
    )
    .map(
      (fields) =>
        `{${Object.entries(fields)
          .map(([name, json]) => `"${name}":${json}`)
          .join()}}`,
    );
  const step = fc.record({
    who: fc.nat(2),
    what: fc.constantFrom("say", "say", "say", "tick", "join", "leave"),
    state,
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (plan) => {
      const presence = new Presence(() => undefined);
      const sockets = new Map<number, PresenceHolder>();
      const listeners = [new Listener("states"), new Listener("news")];
      // Each client counts from 0, as y-protocols does.
      const clocks = new Map<number, number>();
      for (const { who, what, state } of plan) {
        const socket = sockets.get(who) ?? socketOf(`${who}`);
        if (what === "say") {
          const clock = clocks.get(who) ?? 0;
          clocks.set(who, clock + 1);
          sockets.set(who, socket);
          presence.receive(socket, message({ client: who, clock, json: state }));
        } else if (what === "leave") {
          presence.leave(socket);
          sockets.delete(who);
        } else if (what === "tick") {
          const changes = presence.takeChanges();
          for (const listener of listeners) listener.hear(changes);
        } else {
          for (const form of ["states", "news"] as const) {
            const listener = new Listener(form);
            listener.hear(presence.everybody());
            listeners.push(listener);
          }
        }
      }
      const changes = presence.takeChanges();
      for (const listener of listeners) listener.hear(changes);
      const [first, ...others] = listeners.map((listener) => sortedText(listener.leave()));
      expect(others).toEqual(others.map(() => first));
    }),
    { numRuns: 300 },
  );
});

/** A client of y-protocols, which takes whole states, or news too. */
class Listener {
  readonly #awareness = new Awareness(new Y.Doc());
  readonly #reader = new PresenceReader();
  readonly #form: "states" | "news";

  constructor(form: "states" | "news") {
    this.#form = form;
    this.#awareness.setLocalState(null);
  }

  hear(changes: PresenceChanges): void {
    const frames = changes.frames({ understandsNews: this.#form === "news" });
    for (const frame of frames.map(decodeFrame)) {
      if (frame.kind === "awareness") this.#take(frame.states);
      else if (frame.kind === "presence") {
        const { states, lost, isNameless } = this.#reader.expand(frame.news, this.#known);
        expect({ lost, isNameless }).toEqual({ lost: [], isNameless: false });
        this.#take(states);
      }
    }
  }

  /** @returns what it knew in the end */
  leave(): ReadonlyMap<number, Record<string, unknown>> {
    const known = new Map(this.#awareness.getStates());
    this.#awareness.destroy();
    return known;
  }

  readonly #known = (client: number) => {
    const state = this.#awareness.getStates().get(client);
    const clock = this.#awareness.meta.get(client)?.clock;
    return state === undefined || clock === undefined ? undefined : { clock, state };
  };

  #take(states: Uint8Array): void {
    applyAwarenessUpdate(this.#awareness, states, "server");
  }
}

function sortedText(known: ReadonlyMap<number, Record<string, unknown>>): string {
  const sort = (_key: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(
    [...known].toSorted(([a], [b]) => a - b),
    sort,
  );
}

test("[W27] the numbers of who left are given again, and small", () => {
  const presence = new Presence(() => undefined);
  const listener = new Listener("news");
  for (let visit = 0; visit < 300; visit += 1) {
    const socket = socketOf(`visitor ${visit}`);
    for (const clock of [1, 2]) {
      const json = JSON.stringify({ x: visit, y: clock });
      presence.receive(socket, message({ client: 1000 + visit, clock, json }));
      const changes = presence.takeChanges();
      listener.hear(changes);
      const [frame] = changes.frames({ understandsNews: true }).map(decodeFrame);
      // Head, number of names, number of the client, basis, step, one change.
      if (clock === 2 && frame?.kind === "presence") {
        expect([...frame.news]).toEqual([0, 1, 1, 1, 1, 2, 1]);
      }
    }
    presence.leave(socket);
    if (visit % 2 === 0) listener.hear(presence.takeChanges());
  }
  listener.hear(presence.takeChanges());
  expect([...listener.leave().keys()]).toEqual([]);
});
