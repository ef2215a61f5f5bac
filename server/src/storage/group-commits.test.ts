import * as fc from "fast-check";
import { expect, test } from "vitest";
import { groupCommits } from "./group-commits.ts";

test("[K2] what gathers while one commit runs is the next one, in order", async () => {
  const batches: number[][] = [];
  const started = Promise.withResolvers<void>();
  const add = groupCommits(async (batch: readonly number[]) => {
    batches.push([...batch]);
    if (batches.length === 1) await started.promise;
    return batch.map((item) => item * 10);
  });
  const first = add(1);
  const rest = [add(2), add(3), add(4)];
  started.resolve();
  expect(await first).toBe(10);
  expect(await Promise.all(rest)).toEqual([20, 30, 40]);
  expect(batches).toEqual([[1], [2, 3, 4]]);
});

test("[K2] each item gets its own outcome, whatever fails around it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ bad: fc.boolean(), wait: fc.boolean() })),
      async (items) => {
        const kept: number[] = [];
        const add = groupCommits(async (batch: readonly number[]) => {
          if (batch.some((index) => items[index]?.bad)) throw new Error("bad");
          await Promise.resolve();
          kept.push(...batch);
          return batch;
        });
        const results: Promise<number>[] = [];
        for (const [index, { wait }] of items.entries()) {
          results.push(add(index));
          if (wait) await Promise.resolve();
        }
        const outcomes = await Promise.allSettled(results);
        await add.settled();
        const good = items.flatMap(({ bad }, index) => (bad ? [] : [index]));
        expect(kept).toEqual(good);
        expect(outcomes.map(({ status }) => status === "rejected")).toEqual(
          items.map(({ bad }) => bad),
        );
      },
    ),
  );
});
