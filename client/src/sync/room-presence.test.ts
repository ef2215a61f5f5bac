import { describe, expect, it } from "vitest";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { Doc } from "yjs";
import { renewPresence } from "./room-presence.ts";

const people = () => ({ mine: new Awareness(new Doc()), theirs: new Awareness(new Doc()) });

describe("[W16] before a client connects again", () => {
  it("it speaks at a clock above the one at which the server said that it had left", () => {
    const { mine, theirs } = people();
    mine.setLocalState({ cursor: 1 });
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "server");
    const clock = theirs.meta.get(mine.clientID)?.clock ?? 0;
    // As the server says it, for everybody who is still there.
    theirs.states.delete(mine.clientID);
    theirs.meta.set(mine.clientID, { clock: clock + 1, lastUpdated: 0 });
    renewPresence(mine);
    renewPresence(mine);
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), "server");
    expect(theirs.getStates().get(mine.clientID)).toEqual({ cursor: 1 });
    for (const awareness of [mine, theirs]) awareness.destroy();
  });

  it("it takes what others said before at the clock that it knew", () => {
    const { mine, theirs } = people();
    theirs.setLocalState({ cursor: 2 });
    const said = encodeAwarenessUpdate(theirs, [theirs.clientID]);
    applyAwarenessUpdate(mine, said, "server");
    mine.states.delete(theirs.clientID);
    applyAwarenessUpdate(mine, said, "server");
    expect(mine.getStates().has(theirs.clientID)).toBe(false);
    renewPresence(mine);
    applyAwarenessUpdate(mine, said, "server");
    expect(mine.getStates().get(theirs.clientID)).toEqual({ cursor: 2 });
    for (const awareness of [mine, theirs]) awareness.destroy();
  });
});
