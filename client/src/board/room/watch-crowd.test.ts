import type { Editor } from "tldraw";
import { expect, test, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import { Doc } from "yjs";
import { CursorsShown } from "../ground/cursors-shown.ts";
import { Following } from "../ground/following.ts";
import { CrowdWatch } from "./watch-crowd.ts";

test("[MU14] who is near is looked at again and again among many people alone", async () => {
  const awareness = new Awareness(new Doc());
  vi.useFakeTimers();
  const editor = { getViewportPageBounds: () => ({ center: { x: 0, y: 0 } }) };
  const board = { cursors: new CursorsShown(), following: new Following() };
  const crowd = new CrowdWatch(editor as unknown as Editor, { awareness, board });
  const hear = (count: number): void => {
    const before = [...awareness.states.keys()];
    const clients = Array.from({ length: count }, (_, at) => at + 1);
    awareness.states.clear();
    for (const client of clients) {
      const p = { c: [client, 0] };
      awareness.states.set(client, { user: { id: `p${client}` }, p });
    }
    const added = clients.filter((client) => !before.includes(client));
    const removed = before.filter((client) => !clients.includes(client));
    awareness.emit("change", [{ added, updated: [], removed }, "elsewhere"]);
  };
  const stop = crowd.watch(() => {});
  await Promise.resolve();
  hear(24);
  expect(vi.getTimerCount()).toBe(0);
  hear(30);
  expect(vi.getTimerCount()).toBe(1);
  expect([crowd.isShown(1), crowd.isShown(30)]).toEqual([true, false]);
  hear(20);
  expect(vi.getTimerCount()).toBe(0);
  expect(crowd.isShown(20)).toBe(true);
  hear(30);
  stop();
  hear(40);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
  awareness.destroy();
});
