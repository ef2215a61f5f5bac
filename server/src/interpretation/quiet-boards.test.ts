import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { QuietBoards } from "./quiet-boards.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(readMs = 0) {
  const read: { readonly board: string; readonly at: number }[] = [];
  const failed: string[] = [];
  const boards = new QuietBoards<string>({
    now: () => Date.now(),
    read: async (board) => {
      read.push({ board, at: Date.now() });
      if (readMs > 0) await new Promise((resolve) => setTimeout(resolve, readMs));
      if (board === "bad") throw new Error("unreadable");
    },
    onFailed: (board) => failed.push(board),
  });
  return { boards, read, failed };
}

test("[B2] a board is read once, when it has been quiet for a second", async () => {
  const { boards, read } = watch();
  const start = Date.now();
  for (let index = 0; index < 20; index += 1) {
    boards.edited("a");
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(read).toEqual([]);
  await vi.advanceTimersByTimeAsync(3000);
  expect(read).toHaveLength(1);
  expect((read[0]?.at ?? 0) - start).toBeGreaterThanOrEqual(2900);
  await boards.close();
});

test("[B2] a board that is never quiet is read every ten seconds all the same", async () => {
  const { boards, read } = watch();
  for (let index = 0; index < 400; index += 1) {
    boards.edited("a");
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(read.length).toBeGreaterThanOrEqual(3);
  expect(read.length).toBeLessThanOrEqual(4);
  await boards.close();
});

test("[B2] reading rests nine times as long as it works, and every board has its turn", async () => {
  const { boards, read } = watch(100);
  for (let index = 0; index < 20; index += 1) boards.edited(`b${index}`);
  await vi.advanceTimersByTimeAsync(5000);
  expect(read.length).toBeLessThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(new Set(read.map(({ board }) => board)).size).toBe(20);
  await boards.close();
});

test("[B2] a board that cannot be read is told of, and stops no other", async () => {
  const { boards, read, failed } = watch();
  boards.edited("bad");
  boards.edited("good");
  await vi.advanceTimersByTimeAsync(3000);
  expect(failed).toEqual(["bad"]);
  expect(read.map(({ board }) => board)).toEqual(["bad", "good"]);
  await boards.close();
});
