import { createHeadlessStore, seedBoardDocument } from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import { PageRecordType, type TLPageId } from "tldraw";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Doc } from "yjs";
import { BoardReading } from "./board-reading.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("__FORCE_RAF_IN_TESTS__", true);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** How often the board is read while it changes without a pause, where each reading takes so long. */
function readings({ tookMs, forMs }: { readonly tookMs: number; readonly forMs: number }): number {
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  const store = createHeadlessStore();
  const reading = new BoardReading(store, doc);
  const lies = store.allRecords.bind(store);
  const read = vi.spyOn(store, "allRecords").mockImplementation(() => {
    vi.advanceTimersByTime(tookMs);
    return lies();
  });
  for (let change = 0; change < forMs / 10; change += 1) {
    const id = PageRecordType.createId(`p${change % 2}`) satisfies TLPageId;
    store.put([PageRecordType.create({ id, name: `${change}`, index: "a1" as never })]);
    // oxlint-disable-next-line no-underscore-dangle
    store._flushHistory();
    vi.advanceTimersByTime(10);
  }
  reading.dispose();
  return read.mock.calls.length;
}

test("[DW4] a small board is read as it changes, a large one a tenth of the time, and never too late", () => {
  const [small, large, huge] = [0, 30, 500].map((tookMs) => readings({ tookMs, forMs: 6000 }));
  expect(small).toBeGreaterThanOrEqual(60);
  expect(large).toBeLessThanOrEqual(21);
  expect(large).toBeGreaterThanOrEqual(15);
  expect(huge).toBeGreaterThanOrEqual(5);
});

test("[DW4] where the browser tells when it has nothing to do, the reading waits for that, and no longer than its end", () => {
  const idle: { readonly work: () => void; readonly timeout: number | undefined }[] = [];
  const cancel = vi.fn<(handle: number) => void>();
  vi.stubGlobal("requestIdleCallback", (work: () => void, options?: IdleRequestOptions) =>
    idle.push({ work, timeout: options?.timeout }),
  );
  vi.stubGlobal("cancelIdleCallback", cancel);
  const doc = new Doc();
  seedBoardDocument(doc, { lineup: CCPI8 });
  const store = createHeadlessStore();
  const reading = new BoardReading(store, doc);
  const read = vi.spyOn(store, "allRecords");
  const change = (name: string) => {
    const id = PageRecordType.createId("p") satisfies TLPageId;
    store.put([PageRecordType.create({ id, name, index: "a1" as never })]);
    // oxlint-disable-next-line no-underscore-dangle
    store._flushHistory();
    vi.advanceTimersByTime(1000);
  };
  change("once");
  expect(idle).toHaveLength(1);
  expect(idle[0]?.timeout).toBeLessThanOrEqual(333);
  expect(read).not.toHaveBeenCalled();
  // What changes while it waits is read with it.
  change("twice");
  expect(idle).toHaveLength(1);
  idle[0]?.work();
  expect(read).toHaveBeenCalledTimes(1);
  change("again");
  expect(idle).toHaveLength(2);
  reading.dispose();
  expect(cancel).toHaveBeenCalledWith(2);
});
