import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";

test("[R17] no more than so many run at once, in their order, and who fails holds nobody up", async () => {
  const twoAtOnce = fewAtOnce(2);
  const began: number[] = [];
  let running = 0;
  let most = 0;
  const tasks = Array.from({ length: 9 }, (_, index) =>
    twoAtOnce(async () => {
      began.push(index);
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 1 + (index % 3); turn += 1) await Promise.resolve();
      running -= 1;
      if (index % 4 === 1) throw new Error("broken");
      return index;
    }),
  );
  const settled = await Promise.allSettled(tasks);
  expect(most).toBe(2);
  expect(began).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(settled.map(({ status }) => status === "fulfilled")).toEqual(
    began.map((index) => index % 4 !== 1),
  );
  expect(await twoAtOnce(() => Promise.resolve("later"))).toBe("later");
});
