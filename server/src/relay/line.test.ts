import { expect, test } from "vitest";
import { Line } from "./line.ts";

test("[R17] no more than so many are worked on at once, in their order, each once, and none that was taken out", async () => {
  const began: number[] = [];
  let running = 0;
  let most = 0;
  const line = new Line<number>({
    most: 2,
    async work(key) {
      began.push(key);
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 1 + (key % 3); turn += 1) await Promise.resolve();
      if (key === 4) line.add(9);
      running -= 1;
    },
  });
  await line.emptied();
  for (const key of [0, 1, 2, 3, 4, 5, 3, 6]) line.add(key);
  line.remove(5);
  await line.emptied();
  expect(began).toEqual([0, 1, 2, 3, 4, 6, 9]);
  expect([most, running]).toEqual([2, 0]);
  line.add(0);
  await line.emptied();
  expect(began.at(-1)).toBe(0);
});
