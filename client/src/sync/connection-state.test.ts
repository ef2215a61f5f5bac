import { describe, expect, it } from "vitest";
import {
  INITIAL_CONNECTION,
  isApart,
  nextConnectionState,
  savedLight,
  type ConnectionEvent,
} from "./connection-state.ts";

function after(...events: ConnectionEvent[]) {
  return events.reduce(nextConnectionState, INITIAL_CONNECTION);
}

const joined: ConnectionEvent[] = [
  { kind: "opened" },
  { kind: "sent", whole: true },
  { kind: "saved", messages: 1 },
  { kind: "synced" },
];

describe("connection state", () => {
  it("[CS1][W12] says saved only when every sent edit is on the server's disk", () => {
    const edited = after(...joined, { kind: "edited" }, { kind: "sent", whole: false });
    expect(savedLight(edited)).toBe("saving");
    expect(savedLight(nextConnectionState(edited, { kind: "saved", messages: 2 }))).toBe("saved");
  });

  it("[CS2] takes back what a lost connection had not acknowledged", () => {
    const lost = after(
      ...joined,
      { kind: "edited" },
      { kind: "sent", whole: false },
      { kind: "closed", reason: null, cause: null },
    );
    expect(lost.phase.kind).toBe("waiting");
    expect(savedLight(lost)).toBe("notSaved");
    expect(savedLight(nextConnectionState(lost, { kind: "cached" }))).toBe("inBrowser");
  });

  it("[CS9] knows whether the tab's client is kept, whichever answer was longer on its way", () => {
    expect(after(...joined).clientKept).toBeNull();
    const reader = after({ kind: "prepared", clientKept: false }, ...joined);
    expect(reader.clientKept).toBe(false);
    const editor = nextConnectionState(reader, { kind: "prepared", clientKept: true });
    expect(editor.clientKept).toBe(true);
    expect(nextConnectionState(editor, { kind: "prepared", clientKept: false })).toEqual(editor);
  });

  it("[OF7] knows what was drawn away from what a copy may hold, until all of it was sent", () => {
    const lost: ConnectionEvent = { kind: "closed", reason: null, cause: null };
    expect(after(lost, { kind: "restored" })).toMatchObject({ unsent: true, drawn: false });
    expect(after(...joined, { kind: "edited" }, lost).drawn).toBe(false);
    const away = after(...joined, lost, { kind: "edited" });
    expect(away.drawn).toBe(true);
    const unacknowledged = after(...joined, { kind: "sent", whole: false }, lost);
    expect(unacknowledged.drawn).toBe(true);
    const back = [{ kind: "opened" }, { kind: "sent", whole: true }] as const;
    expect(back.reduce(nextConnectionState, away).drawn).toBe(false);
  });

  it("[CS3] an edit made while away is saved only by the whole answer of a later connection", () => {
    const back = after(
      ...joined,
      { kind: "closed", reason: null, cause: null },
      { kind: "edited" },
      { kind: "retry" },
      { kind: "opened" },
      { kind: "sent", whole: false },
      { kind: "saved", messages: 1 },
    );
    expect(savedLight(back)).toBe("saving");
    const whole = nextConnectionState(back, { kind: "sent", whole: true });
    expect(savedLight(whole)).toBe("saving");
    expect(savedLight(nextConnectionState(whole, { kind: "saved", messages: 2 }))).toBe("saved");
  });

  it("[CS6] knows why the server lets nobody in, from one attempt to the next, until one works", () => {
    const busy: ConnectionEvent = { kind: "closed", reason: "tooMany", cause: null };
    const trying = after(...joined, busy, { kind: "retry" }, { kind: "opened" });
    expect([after(...joined, busy).waitsFor, trying.waitsFor]).toEqual(["tooMany", "tooMany"]);
    expect(after(busy, ...joined).waitsFor).toBeNull();
    const lost: ConnectionEvent = { kind: "closed", reason: null, cause: null };
    expect(after(...joined, busy, lost).waitsFor).toBeNull();
  });

  it("[CS4] stays ended after a final reason, and keeps saying what is not saved", () => {
    const ended = after(
      ...joined,
      { kind: "edited" },
      { kind: "sent", whole: false },
      { kind: "closed", reason: "epochChanged", cause: null },
      { kind: "retry" },
    );
    expect(ended.phase).toEqual({ kind: "ended", reason: "epochChanged", cause: null });
    expect(savedLight(ended)).toBe("notSaved");
  });

  it("[CS5] a copy opened without a server counts as unsent, and its people as apart", () => {
    const restored = after({ kind: "closed", reason: null, cause: null }, { kind: "restored" });
    expect([restored.everSynced, isApart(restored), savedLight(restored)]).toEqual([
      true,
      true,
      "inBrowser",
    ]);
    const back = joined.reduce(nextConnectionState, restored);
    expect([isApart(back), savedLight(back)]).toEqual([false, "saved"]);
  });
});
