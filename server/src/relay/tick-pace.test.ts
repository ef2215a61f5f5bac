import { expect, test } from "vitest";
import { FakeClock } from "../../test/support/fake-wire.ts";
import { DeliveryOrder } from "./delivery-order.ts";
import { TickPace } from "./tick-pace.ts";

/** @param workMs how long each delivery takes */
function openPace(workMs: number) {
  const clock = new FakeClock();
  const runs: number[] = [];
  let hasEdits = false;
  let spent = 0;
  // Work passes on the clock of whoever measures it, and nowhere else.
  const measured = { now: () => clock.now() + spent, after: clock.after.bind(clock) };
  const pace = new TickPace(measured, () => {
    runs.push(clock.now());
    pace.ran({ withEdits: hasEdits });
    hasEdits = false;
    pace.deliver(() => (spent += workMs));
    spent -= workMs;
  });
  const gather = (kind: "edit" | "cursor") => {
    hasEdits ||= kind === "edit";
    pace.plan({ hasEdits });
  };
  return { clock, runs, gather, pace };
}

test("[R7] an edit in a calm room waits for nothing, although a cursor moved just before", async () => {
  const { clock, runs, gather } = openPace(10);
  gather("cursor");
  await clock.pass(10);
  gather("cursor");
  await clock.pass(5);
  gather("edit");
  await clock.pass(200);
  expect(runs).toEqual([0, 15]);
});

test("[R7] however much comes in, edits and cursors go together, once a tick", async () => {
  const { clock, runs, gather, pace } = openPace(1);
  for (let ms = 0; ms < 1000; ms += 1) {
    gather(ms % 5 === 0 ? "edit" : "cursor");
    await clock.pass(1);
  }
  const gaps = runs.slice(1).map((at, index) => at - (runs[index] ?? 0));
  // It soon knows what its deliveries take, and they take no more of a core than they may.
  expect(pace.tickMs).toBeCloseTo(14, 0);
  expect(Math.min(...gaps.slice(-40))).toBeGreaterThanOrEqual(13);
  expect(runs.length).toBeLessThan(1000 / 12);
});

test("[R7] a wait that nobody feels is long enough for a room to take little of a core", async () => {
  const gapAfter = async (workMs: number): Promise<number> => {
    const { clock, runs, gather } = openPace(workMs);
    for (let ms = 0; ms < 2000; ms += 1) {
      gather("edit");
      await clock.pass(1);
    }
    return Math.round((runs.at(-1) ?? 0) - (runs.at(-2) ?? 0));
  };
  expect([await gapAfter(0.05), await gapAfter(0.15), await gapAfter(0.5)]).toEqual([3, 9, 14]);
});

test("[R7] where delivering is no work nobody waits, and where it is much nobody waits longer than 50 ms", async () => {
  const ticks = async (workMs: number): Promise<number[]> => {
    const { clock, runs, gather } = openPace(workMs);
    for (let ms = 0; ms < 1000; ms += 1) {
      gather("edit");
      await clock.pass(1);
    }
    return runs;
  };
  expect(await ticks(0)).toHaveLength(1000);
  const crowded = await ticks(20);
  expect((crowded.at(-1) ?? 0) - (crowded.at(-2) ?? 0)).toBe(50);
});

test("[R7] no member is always the last one", () => {
  const members = new Set(Array.from({ length: 7 }, (_, index) => index));
  const order = new DeliveryOrder(members);
  const last = Array.from({ length: 700 }, () => order.next().at(-1));
  for (const member of members) {
    const times = last.filter((one) => one === member).length;
    expect(times).toBeGreaterThan(80);
    expect(times).toBeLessThan(120);
  }
  expect(new Set(order.next())).toEqual(members);
});
