import type { Editor, TLInstancePresence } from "tldraw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BusyHand } from "../ground/busy-hand.ts";
import { Following } from "../ground/following.ts";
import { chase } from "./chase.ts";

const screen = { x: 0, y: 0, w: 1280, h: 720 };

/** What the chase asks of a canvas, without one; frames come by hand. */
class Canvas {
  camera = { x: 0, y: 0, z: 1 };
  people: Partial<TLInstancePresence>[] = [];
  onFrame: () => void = () => {};
  readonly user = { getRecordId: () => "user:me", getAnimationSpeed: () => 0 };
  on = (_: string, onFrame: () => void) => void (this.onFrame = onFrame);
  off = (): void => void (this.onFrame = () => {});
  getCamera = () => ({ ...this.camera });
  setCamera = (camera: typeof this.camera): void => void (this.camera = { ...camera });
  getCollaborators = () => this.people;
  getViewportScreenBounds = () => screen;
  updateInstanceState = (): void => {};
}

let canvas: Canvas;
let following: Following;
let stop: () => void;
beforeEach(() => {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", { activeElement: null });
  // Nothing that has the focus is a field.
  for (const kind of ["HTMLInputElement", "HTMLTextAreaElement", "HTMLElement"]) {
    vi.stubGlobal(kind, Array);
  }
  canvas = new Canvas();
  following = new Following();
  const hand = new BusyHand();
  const stopChasing = chase(canvas as unknown as Editor, { following, hand });
  stop = () => {
    stopChasing();
    hand.dispose();
  };
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

const looks = (person: string, x: number, follows: string | null = null) =>
  ({
    userId: `user:${person}`,
    camera: { x, y: 0, z: 1 },
    screenBounds: screen,
    followingUserId: follows,
  }) as Partial<TLInstancePresence>;

test("[FO1] whom one follows may be gone for a moment, as while they connect again, and the view stays", () => {
  canvas.people = [looks("anna", -500)];
  following.start("anna");
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-500, 6);
  canvas.people = [];
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-500, 6);
  expect(following.followed.get()?.person).toBe("anna");
  canvas.people = [looks("anna", -900)];
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-900, 6);
});

test("[FO1] a move of one's own leaves, and nothing moves while something is held", () => {
  canvas.people = [looks("anna", -500)];
  following.start("anna");
  canvas.onFrame();
  window.dispatchEvent(Object.assign(new Event("pointerdown"), { pointerId: 1 }));
  canvas.people = [looks("anna", -700)];
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-500, 6);
  window.dispatchEvent(Object.assign(new Event("pointerup"), { pointerId: 1 }));
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-700, 6);
  canvas.camera = { x: 10, y: 10, z: 2 };
  canvas.onFrame();
  expect(following.followed.get()).toBeNull();
  expect(canvas.camera.x).toBe(10);
});

test("[FO1] whoever follows somebody who follows sees the same, and in a ring nobody is moved", () => {
  canvas.people = [looks("anna", -500, "user:ben"), looks("ben", -800)];
  following.start("anna");
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-800, 6);
  canvas.people = [looks("anna", -500, "user:me")];
  canvas.onFrame();
  expect(canvas.camera.x).toBeCloseTo(-800, 6);
});
