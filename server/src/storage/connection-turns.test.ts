import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConnectionTurns } from "./connection-turns.ts";
import { StorageUnavailable } from "./storage-unavailable.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("[K17] a crowd waits its turn for as long as connections come back", async () => {
  const turns = new ConnectionTurns({ most: 2, patienceMs: 5000 });
  const order: number[] = [];
  const all = Array.from({ length: 20 }, async (_, place) => {
    const giveBack = await turns.take();
    order.push(place);
    await vi.advanceTimersByTimeAsync(4000);
    giveBack(true);
    // Once is all that counts.
    giveBack(true);
  });
  await Promise.all(all);
  expect(order).toEqual(Array.from({ length: 20 }, (_, place) => place));
});

test("[K17] where none comes back, whoever waits is told, and the next one after that is served", async () => {
  const turns = new ConnectionTurns({ most: 1, patienceMs: 5000 });
  const giveBack = await turns.take();
  const waiting = [turns.take(), turns.take()].map((one) => one.catch((error: unknown) => error));
  await vi.advanceTimersByTimeAsync(4999);
  giveBack(true);
  const first = await waiting[0];
  if (typeof first !== "function") throw new Error("its turn has come");
  await vi.advanceTimersByTimeAsync(5000);
  expect(await waiting[1]).toBeInstanceOf(StorageUnavailable);
  (first as (isAnswered: boolean) => void)(true);
  expect(await turns.take()).toBeTypeOf("function");
});

test("[K17] one that was cut is no sign of life: nobody waits for long behind a crowd of those", async () => {
  const turns = new ConnectionTurns({ most: 1, patienceMs: 5000 });
  let failed = 0;
  const cut = async (): Promise<void> => {
    const giveBack = await turns.take();
    await vi.advanceTimersByTimeAsync(2000);
    giveBack(false);
  };
  const all = Array.from({ length: 20 }, () => cut().catch(() => (failed += 1)));
  await Promise.all(all);
  expect(failed).toBe(17);
});
