import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BusyHand } from "./busy-hand.ts";

class Field {
  type = "text";
  contains = (other: unknown): boolean => other === this;
}
const page: { activeElement: Field | null } = { activeElement: null };
let hand: BusyHand;

beforeEach(() => {
  page.activeElement = null;
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  for (const kind of ["Node", "HTMLInputElement"]) vi.stubGlobal(kind, Field);
  for (const kind of ["HTMLTextAreaElement", "HTMLElement"]) vi.stubGlobal(kind, Array);
  hand = new BusyHand();
});
afterEach(() => {
  hand.dispose();
  vi.unstubAllGlobals();
});

function hear(kind: string, target: Field | null): void {
  window.dispatchEvent(Object.defineProperty(new Event(kind), "target", { value: target }));
}

test("[FO1] who writes in a field or pressed it is busy, and who comes through it by Tab is not", () => {
  const field = new Field();
  page.activeElement = field;
  expect(hand.isBusy()).toBe(false);
  hear("click", field);
  expect(hand.isBusy()).toBe(true);
  page.activeElement = null;
  hear("focusout", field);
  page.activeElement = field;
  expect(hand.isBusy()).toBe(false);
  hear("input", field);
  expect(hand.isBusy()).toBe(true);
});

test("[FO1] who looks into another window for a moment is still in the middle of what they write", () => {
  const field = new Field();
  page.activeElement = field;
  hear("input", field);
  // The page has the field still, while the window has the focus no more.
  hear("focusout", field);
  hear("blur", null);
  expect(hand.isBusy()).toBe(true);
});
