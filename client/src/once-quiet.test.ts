import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onceQuiet } from "./once-quiet.ts";

let told: (() => void) | null;
beforeEach(() => {
  vi.useFakeTimers();
  told = null;
  vi.stubGlobal("document", { readyState: "complete" });
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      static readonly supportedEntryTypes = ["resource"];
      constructor(tell: () => void) {
        told = tell;
      }
      observe(): void {}
      disconnect(): void {
        told = null;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Parts that come so soon after each other that the page is not quiet between them. */
function takeIn(parts: number): void {
  for (let part = 0; part < parts; part += 1) {
    vi.advanceTimersByTime(400);
    told?.();
  }
}

test("[OF23] nothing is begun while a page still takes in what it shows, and once it is quiet it is, once", () => {
  const act = vi.fn();
  onceQuiet(act);
  takeIn(10);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(act).toHaveBeenCalledOnce();
  expect(told).toBeNull();
});

test("[OF23] a page that is never quiet is not waited for without end", () => {
  const act = vi.fn();
  onceQuiet(act);
  takeIn(100);
  expect(act).toHaveBeenCalledOnce();
});
