import { basisOf, encodePresenceNews, type PresenceChange } from "@zentaikan/protocol";
import { describe, expect, it, onTestFinished } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { Doc } from "yjs";
import { RoomPresence } from "./room-presence.ts";

function people() {
  const [mine, theirs] = [new Awareness(new Doc()), new Awareness(new Doc())];
  onTestFinished(() => [mine, theirs].forEach((awareness) => awareness.destroy()));
  const asked: number[] = [];
  let nowMs = 0;
  const room = new RoomPresence({
    awareness: mine,
    askForEverybody: () => asked.push(nowMs),
    now: () => nowMs,
  });
  /** Their whole state, as the server tells it. */
  const tell = (): void =>
    applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), "server");
  const pass = (ms: number): void => void (nowMs += ms);
  return { mine, theirs, room, asked, tell, pass };
}

/** What moves a state `{ x }` by one, said of whoever has number 0. */
function moved(clock: number, names: { number: number; client: number }[] = []): Uint8Array {
  const numbers = [{ skipped: 0, inHundredths: false, difference: 1 }];
  const from = { number: 0, basis: basisOf(clock), step: 1 };
  const changes: PresenceChange[] = [{ kind: "move", ...from, numbers }];
  return encodePresenceNews({ names, changes });
}

describe("[W16] before a client connects again", () => {
  it("it speaks at a clock above the one at which the server said that it had left", () => {
    const { mine, theirs, room } = people();
    mine.setLocalState({ cursor: 1 });
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "server");
    const clock = theirs.meta.get(mine.clientID)?.clock ?? 0;
    // As the server says it, for everybody who is still there.
    theirs.states.delete(mine.clientID);
    theirs.meta.set(mine.clientID, { clock: clock + 1, lastUpdated: 0 });
    room.renew();
    room.renew();
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "server");
    expect(theirs.getStates().get(mine.clientID)).toEqual({ cursor: 1 });
  });

  it("it takes what others said before at the clock that it knew", () => {
    const { mine, theirs, room, tell } = people();
    theirs.setLocalState({ cursor: 2 });
    tell();
    mine.states.delete(theirs.clientID);
    tell();
    expect(mine.getStates().has(theirs.clientID)).toBe(false);
    room.renew();
    tell();
    expect(mine.getStates().get(theirs.clientID)).toEqual({ cursor: 2 });
  });

  it("[W27] it forgets what numbers meant", () => {
    const { theirs, room, tell, asked, mine } = people();
    theirs.setLocalState({ x: 1 });
    tell();
    room.hear(moved(1, [{ number: 0, client: theirs.clientID }]));
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 2 });
    room.renew();
    theirs.setLocalState({ x: 5 });
    tell();
    room.hear(moved(2));
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 5 });
    expect(asked).toEqual([0]);
  });
});

describe("[W29] news that does not build on what is known", () => {
  it("is passed over, and everybody is asked for, until what the server says is taken whole", () => {
    const { mine, theirs, room, asked, tell, pass } = people();
    theirs.setLocalState({ x: 1 });
    tell();
    room.hear(moved(1, [{ number: 0, client: theirs.clientID }]));
    room.hear(moved(3));
    expect(mine.getStates().has(theirs.clientID)).toBe(false);
    expect(asked).toEqual([0]);
    for (let clock = 4; clock < 9; clock += 1) {
      pass(1000);
      room.hear(moved(clock));
    }
    expect(asked).toEqual([0, 5000]);
    // At whatever clock the server has them, even one that this tab has seen.
    tell();
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 1 });
    room.hear(moved(1));
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 2 });
    expect(asked).toEqual([0, 5000]);
  });

  it("comes back after a sleep in which everybody was taken to be gone", () => {
    const { mine, theirs, room, asked, tell } = people();
    theirs.setLocalState({ x: 1 });
    tell();
    room.hear(moved(1, [{ number: 0, client: theirs.clientID }]));
    theirs.setLocalState({ x: 2 });
    mine.states.delete(theirs.clientID);
    room.hear(moved(2));
    expect(asked).toHaveLength(1);
    tell();
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 2 });
  });

  it("is asked about once when it is nonsense, and changes nothing", () => {
    const { mine, theirs, room, asked, tell } = people();
    theirs.setLocalState({ x: 1 });
    tell();
    for (const bytes of [[255], [0, 1, 2], [0, 1, 1, 1, 1, 99, 1]]) {
      room.hear(Uint8Array.from(bytes));
    }
    expect(mine.getStates().get(theirs.clientID)).toEqual({ x: 1 });
    expect(asked).toEqual([0]);
  });

  it("is no matter of one's own state, which comes back from the server", () => {
    const { mine, room, asked } = people();
    mine.setLocalState({ x: 1 });
    mine.setLocalState({ x: 2 });
    room.hear(moved(1, [{ number: 0, client: mine.clientID }]));
    expect(mine.getLocalState()).toEqual({ x: 2 });
    expect(asked).toEqual([]);
  });
});
