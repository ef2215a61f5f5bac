import {
  createUserId,
  InstancePresenceRecordType,
  PageRecordType,
  PointerRecordType,
  TLPOINTER_ID,
} from "@tldraw/tlschema";
import type { TLScribble, TLInstancePresence, TLStore } from "@tldraw/tlschema";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import { Doc } from "yjs";
import { bindPresence, type PresenceBinding } from "./bind-presence.ts";
import { FIRST_RECORDS } from "../records/first-records.ts";
import { createHeadlessStore } from "./headless-store.ts";
import { HandClock } from "../test-support/hand-clock.ts";
import { card } from "../test-support/sample-records.ts";

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", { isCrowded: true });
});
const opened: Tab[] = [];
afterEach(() => {
  for (const { awareness } of opened.splice(0)) awareness.destroy();
  vi.unstubAllGlobals();
});

interface Tab {
  readonly store: TLStore;
  readonly awareness: Awareness;
  readonly clock: HandClock;
  readonly binding: PresenceBinding;
  /** What the tab says of itself next. */
  say(own: Partial<TLInstancePresence> | null): void;
}

interface Crowding {
  readonly isCrowded?: boolean;
  readonly sendEveryMs?: number;
  readonly isPointerShown?: (client: number) => boolean;
}

function open(nowMs: number, crowding: Crowding = {}): Tab {
  const { isCrowded = false, sendEveryMs = 66, isPointerShown = () => true } = crowding;
  const store = createHeadlessStore();
  store.put([...FIRST_RECORDS]);
  const awareness = new Awareness(new Doc());
  const clock = new HandClock();
  clock.nowMs = nowMs;
  let own: TLInstancePresence | null = null;
  const { schedule, now } = clock;
  const binding = bindPresence({
    store,
    awareness,
    presence: { get: () => own },
    schedule,
    isCrowded: () => isCrowded,
    sendEveryMs: () => sendEveryMs,
    isPointerShown,
    now,
  });
  let moves = 0;
  const tab: Tab = {
    store,
    awareness,
    clock,
    binding,
    say(given) {
      own = given === null ? null : presence(given);
      // The pointer of the session moved, as it does whenever presence changes.
      store.put([PointerRecordType.create({ id: TLPOINTER_ID, x: (moves += 1) })]);
      // oxlint-disable-next-line no-underscore-dangle
      store._flushHistory();
    },
  };
  opened.push(tab);
  return tab;
}

function presence(given: Partial<TLInstancePresence>): TLInstancePresence {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId("me"),
    userId: createUserId("claimed"),
    userName: "claimed name",
    color: "claimed colour",
    currentPageId: PageRecordType.createId("page"),
    lastActivityTimestamp: 1,
    ...given,
  });
}

/** As the server relays it: with who it is, as the server knows. */
function relay(
  from: Tab,
  to: Tab,
  user: unknown = { id: "p1", name: "Aoi", color: "#123456" },
): void {
  from.clock.frame(100);
  const { awareness } = from;
  const sent = new Awareness(new Doc());
  applyAwarenessUpdate(sent, encodeAwarenessUpdate(awareness, [awareness.clientID]), null);
  const state = sent.getStates().get(awareness.clientID);
  if (state !== undefined) state["user"] = user;
  applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(sent, [awareness.clientID]), null);
  sent.destroy();
}

function peersOf({ store }: Tab): TLInstancePresence[] {
  return store.allRecords().filter((record) => record.typeName === "instance_presence");
}

const CURSOR = { x: 12.345678, y: -7, rotation: 0, type: "default" } as const;

describe("what goes out comes in", () => {
  test("[BP1] a peer is seen as the server names him, where he says he is", () => {
    const [here, there] = [open(0), open(0)];
    const said = {
      cursor: CURSOR,
      camera: { x: 1, y: 2, z: 0.5 },
      screenBounds: { x: 0, y: 0, w: 1000, h: 700 },
      brush: { x: 1, y: 2, w: 3, h: 4 },
      selectedShapeIds: [card("a").id],
      followingUserId: createUserId("p2"),
      chatMessage: "here",
    };
    here.say(said);
    relay(here, there);
    there.clock.frame();
    expect(peersOf(there)).toEqual([
      presence({
        ...said,
        id: InstancePresenceRecordType.createId(String(here.awareness.clientID)),
        cursor: { ...CURSOR, x: 12.35 },
        userId: createUserId("p1"),
        userName: "Aoi",
        color: "#123456",
        lastActivityTimestamp: there.clock.nowMs,
      }),
    ]);
  });

  test("[BP9] of whose pointer is not shown, what they point at and select is not, what they draw for all is", () => {
    let shows = false;
    const [here, there] = [open(0), open(0, { isPointerShown: () => shows })];
    const trail = { id: "a", points: [{ x: 1, y: 2, z: 0.5 }], size: 4, color: "laser" } as const;
    const drawn = { opacity: 1, state: "active", delay: 0, shrink: 0, taper: true } as const;
    const scribble: TLScribble = { ...trail, points: [...trail.points], ...drawn };
    here.say({
      cursor: CURSOR,
      selectedShapeIds: [card("a").id],
      scribbles: [scribble],
    });
    relay(here, there);
    there.clock.frame();
    expect(peersOf(there)).toMatchObject([
      { userName: "Aoi", cursor: null, selectedShapeIds: [], scribbles: [{ color: "laser" }] },
    ]);
    shows = true;
    there.binding.look([here.awareness.clientID]);
    there.clock.frame();
    expect(peersOf(there)).toMatchObject([{ cursor: { y: -7 }, selectedShapeIds: [card("a").id] }]);
  });

  test("[BP2] a tab speaks as seldom as it is told, and says its last word", () => {
    const here = open(0, { sendEveryMs: 500 });
    const said = (): unknown => here.awareness.getLocalState()?.["p"]?.c[0];
    here.clock.frame(500);
    here.say({ cursor: CURSOR });
    expect(said()).toBe(12.35);
    here.say({ cursor: { ...CURSOR, x: 99 } });
    here.clock.frame(400);
    expect(said()).toBe(12.35);
    here.clock.frame(100);
    expect(said()).toBe(99);
  });

  test("[BP1] for whom the server does not vouch is not seen", () => {
    const [here, there] = [open(0), open(0)];
    here.say({ cursor: CURSOR });
    let x = 0;
    for (const user of [null, "Aoi", {}, { name: "Aoi", color: "#123456" }]) {
      relay(here, there, user);
      there.clock.frame();
      expect(peersOf(there)).toEqual([]);
      here.say({ cursor: { ...CURSOR, x: (x += 1) } });
    }
  });

  test("[BP6] who goes is gone, and so is everybody when this tab lets go", () => {
    const [here, there] = [open(0), open(0)];
    here.say({ cursor: CURSOR });
    relay(here, there);
    there.clock.frame();
    here.binding.dispose();
    here.clock.frame(100);
    relay(here, there);
    there.clock.frame();
    expect(peersOf(there)).toEqual([]);

    const third = open(0);
    third.say({ cursor: CURSOR });
    relay(third, there);
    there.clock.frame();
    expect(peersOf(there)).toHaveLength(1);
    there.binding.dispose();
    expect(peersOf(there)).toEqual([]);
    expect(there.awareness.getLocalState()?.["p"]).toBeNull();
  });
});

describe("how much is said", () => {
  test("[BP2] 15 times a second at most, the last word always, the same never twice", () => {
    const tab = open(0);
    const sent: unknown[] = [];
    tab.awareness.on("update", () => sent.push(tab.awareness.getLocalState()?.["p"]?.c?.[0]));
    for (let x = 1; x <= 60; x += 1) {
      tab.say({ cursor: { ...CURSOR, x } });
      tab.clock.frame(1000 / 60);
    }
    for (let frame = 0; frame < 6; frame += 1) tab.clock.frame();
    expect(sent.length).toBeGreaterThanOrEqual(11);
    expect(sent.length).toBeLessThanOrEqual(16);
    expect(sent.at(-1)).toBe(60);
    const before = sent.length;
    tab.say({ cursor: { ...CURSOR, x: 60 } });
    for (let frame = 0; frame < 6; frame += 1) tab.clock.frame();
    expect(sent).toHaveLength(before);
  });

  test("[BP8] places are said in hundredths, zoom and times as they are", () => {
    const tab = open(0);
    const [x, y] = [1000 / 3, -2000 / 7];
    tab.say({
      cursor: { ...CURSOR, x, y },
      camera: { x, y, z: 1 / 3 },
      screenBounds: { x: 0, y: 0, w: x, h: 7 },
      lastActivityTimestamp: 1_764_360_000_123,
    });
    tab.clock.frame(100);
    expect(tab.awareness.getLocalState()?.["p"]).toMatchObject({
      c: [333.33, -285.71, 0, CURSOR.type],
      v: [333.33, -285.71, 1 / 3],
      b: [0, 0, 333.33, 7],
      t: 1_764_360_000_123,
    });
  });

  test("[BP7] a state stays far below what the server takes, whatever is selected or drawn", () => {
    const tab = open(0);
    const points = Array.from({ length: 5000 }, (_, at) => ({
      x: 1000 + at / 3,
      y: at / 7,
      z: 0.5,
    }));
    const scribble = { id: "s", points, size: 20, color: "laser", opacity: 1, state: "active" };
    tab.say({
      selectedShapeIds: Array.from({ length: 4000 }, (_, at) => card(`shape-number-${at}`).id),
      scribbles: Array.from({ length: 9 }, () => ({
        ...scribble,
        delay: 0,
        shrink: 0,
        taper: true,
      })) as never,
      chatMessage: "あ".repeat(5000),
    });
    tab.clock.frame(100);
    const state = JSON.stringify(tab.awareness.getLocalState());
    expect(state.length).toBeLessThan(8 * 1024);
    expect(state).toContain('"k":[{');
  });

  test("[BP3] fifty peers in one frame are one change of the store", () => {
    const there = open(0);
    const merges: unknown[] = [];
    there.store.listen((entry) => merges.push(entry), { source: "remote", scope: "presence" });
    for (let count = 0; count < 50; count += 1) {
      const peer = open(0);
      peer.say({ cursor: CURSOR });
      relay(peer, there);
    }
    there.clock.frame();
    // oxlint-disable-next-line no-underscore-dangle
    there.store._flushHistory();
    expect(merges).toHaveLength(1);
    expect(peersOf(there)).toHaveLength(50);
  });
});

test("[BP3] in a crowd peers are shown twenty times a second, and where they are at last", () => {
  const [here, there] = [open(0), open(0, { isCrowded: true })];
  const merges: unknown[] = [];
  there.store.listen((entry) => merges.push(entry), { source: "remote", scope: "presence" });
  const frames = 60;
  for (let x = 1; x <= frames; x += 1) {
    here.clock.frame(1000 / 60);
    here.say({ cursor: { ...CURSOR, x } });
    relay(here, there);
    there.clock.frame(1000 / 60);
    // oxlint-disable-next-line no-underscore-dangle
    there.store._flushHistory();
  }
  for (let frame = 0; frame < 4; frame += 1) there.clock.frame(1000 / 60);
  expect(merges.length).toBeGreaterThan(9);
  expect(merges.length).toBeLessThanOrEqual(21);
  expect(peersOf(there)[0]?.cursor?.x).toBe(
    here.awareness.getLocalState()?.["p"]?.c?.[0] ?? frames,
  );
});

describe("what may be wrong with a peer", () => {
  test("[BP4] his clock: activity counts from when it is seen to change", () => {
    const [here, there] = [open(0), open(5_000_000)];
    here.say({ cursor: CURSOR, lastActivityTimestamp: 99 });
    relay(here, there);
    there.clock.frame();
    const seenAt = there.clock.nowMs;
    expect(peersOf(there)[0]?.lastActivityTimestamp).toBe(seenAt);
    here.clock.frame(1000);
    there.clock.nowMs += 30_000;
    here.say({ cursor: { ...CURSOR, x: 1 }, lastActivityTimestamp: 99 });
    relay(here, there);
    there.clock.frame();
    expect(peersOf(there)[0]).toMatchObject({ cursor: { x: 1 }, lastActivityTimestamp: seenAt });
  });

  test.for([null, 7, "p", [], {}, { c: "nowhere" }, { g: "page", c: [1, 2, 0, "no such cursor"] }])(
    "[BP5] nonsense in place of a state is passed over: %j",
    (nonsense) => {
      const [here, there] = [open(0), open(0)];
      here.awareness.setLocalStateField("p", nonsense);
      relay(here, there);
      there.clock.frame();
      expect(peersOf(there)).toEqual([]);
    },
  );
});
