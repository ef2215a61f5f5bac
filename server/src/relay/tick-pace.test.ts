import { expect, test } from "vitest";
import { FakeClock } from "../../test/support/fake-wire.ts";
import { tickMs } from "./limits.ts";
import { TickPace } from "./tick-pace.ts";

function openPace(members: number) {
  const clock = new FakeClock();
  const runs: number[] = [];
  let hasEdits = false;
  const pace = new TickPace(clock, () => {
    runs.push(clock.now());
    pace.ran({ withEdits: hasEdits });
    hasEdits = false;
  });
  const gather = (kind: "edit" | "cursor") => {
    hasEdits ||= kind === "edit";
    pace.plan({ members, hasEdits });
  };
  return { clock, runs, gather };
}

test("[R7] an edit in a calm room waits for nothing, although a cursor moved just before", async () => {
  const { clock, runs, gather } = openPace(50);
  gather("cursor");
  await clock.pass(10);
  gather("cursor");
  await clock.pass(5);
  gather("edit");
  await clock.pass(200);
  expect(runs).toEqual([0, 15]);
});

test("[R7] however much comes in, edits and cursors go together, once a tick", async () => {
  const { clock, runs, gather } = openPace(50);
  for (let ms = 0; ms < 1000; ms += 1) {
    gather(ms % 5 === 0 ? "edit" : "cursor");
    await clock.pass(1);
  }
  const gaps = runs.slice(1).map((at, index) => at - (runs[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(tickMs(50));
  expect(runs).toHaveLength(1 + 1000 / tickMs(50));
});

test("[R7] eight people wait for nothing", async () => {
  const { clock, runs, gather } = openPace(8);
  for (let ms = 0; ms < 10; ms += 1) {
    gather("edit");
    await clock.pass(1);
  }
  expect(runs).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
