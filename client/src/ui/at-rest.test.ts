import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atRest } from "./at-rest.ts";

const page = new EventTarget();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("[HO30] what passes below a pointer while the page scrolls is nothing that anybody points at", () => {
  const act = vi.fn();
  const moved = atRest(act);
  for (const scrolled of ["wheel", "scroll"]) {
    moved();
    vi.advanceTimersByTime(50);
    page.dispatchEvent(new Event(scrolled));
    vi.advanceTimersByTime(1000);
  }
  expect(act).not.toHaveBeenCalled();
  for (let step = 0; step < 10; step += 1) {
    moved();
    vi.advanceTimersByTime(50);
  }
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(act).toHaveBeenCalledTimes(1);
});
