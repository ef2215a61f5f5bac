import { execFileSync } from "node:child_process";
import { CCPI8 } from "@zentaikan/capital-graph";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLog } from "../../log.ts";
import { Segmentations } from "./segmentations.ts";
import type { StandingStructure } from "./standing-rows.ts";

let elapsed = 0;
let number = 0;
let rows: readonly StandingStructure[] = [];
let segmentations: Segmentations;
beforeEach(() => {
  elapsed = 0;
  number = 0;
  rows = madeUp(40);
  segmentations = new Segmentations({
    standings: {
      changes: async () => number,
      page: async ({ after }) =>
        after === null
          ? rows.slice(0, 15)
          : rows.filter((row) => isBehind(row, after)).slice(0, 15),
    },
    namingLineup: async () => CCPI8,
    countCustomers: async () => rows.length,
    now: Date.now,
    elapsed: () => elapsed,
    log: openLog("silent"),
  });
});
afterEach(() => segmentations.close());

const isBehind = (row: StandingStructure, after: { createdAt: number }) =>
  row.createdAt > after.createdAt;

/** Customers of so many different structures that looking through them takes a moment. */
function madeUp(count: number): StandingStructure[] {
  const capitals = ["fin", "cus", "tec", "org", "pro", "hum", "soc", "env"];
  return Array.from({ length: count }, (_, at) => {
    const [a, b, c] = [at % 8, Math.floor(at / 8) % 8, (at * 3) % 8].map((one) => capitals[one]);
    const nodes = [`1.${a}+`, `2.${b}+`, `3.${c}+`];
    const patternKey = `mk1|n=${nodes.join()}|e=${nodes[0]}>${nodes[1]}:+|r=`;
    return {
      kind: "structure" as const,
      customerId: `c${at}`,
      createdAt: at,
      boardId: `b${at}`,
      patternKey,
      isIncomplete: false,
      agreed: null,
      isStale: false,
    };
  });
}

/** Of the processes that this one started, those that look for segments. */
function processes(): number[] {
  const all = execFileSync("ps", ["-eo", "pid,ppid,args"], { encoding: "utf8" }).split("\n");
  return all.flatMap((line) => {
    const [pid, parent, ...words] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && words.join(" ").includes("segments-process");
    return isOurs ? [Number(pid)] : [];
  });
}
const oneProcess = async (): Promise<number> => {
  await expect.poll(processes, { timeout: 30_000, interval: 5 }).toHaveLength(1);
  return processes()[0] ?? 0;
};

test("[SM3] what nobody waits for any more is ended at once, and what somebody still does goes on", async () => {
  const asks = [segmentations.ask("now", "花子"), segmentations.ask("now", "次郎")];
  await oneProcess();
  await segmentations.leave("now", "花子");
  expect(processes()).toHaveLength(1);
  await segmentations.leave("now", "次郎");
  await expect.poll(processes, { timeout: 30_000 }).toEqual([]);
  for (const { kind } of await Promise.all(asks)) expect(kind).toBe("working");

  const other = segmentations.current("now");
  await segmentations.leave("now", "花子");
  expect((await other).rows.structures).toHaveLength(40);
  expect((await segmentations.ask("now", "花子")).kind).toBe("known");
});

test("[SM3] a process that ends is told in words to whoever waited, and is tried again when customers change, or in a minute", async () => {
  const die = async (): Promise<void> => {
    const asked = segmentations.current("now");
    const told = expect(asked).rejects.toMatchObject({ code: "segmentsStopped" });
    process.kill(await oneProcess(), "SIGKILL");
    await told;
  };
  await die();
  await expect(segmentations.ask("now", "花子")).rejects.toMatchObject({ code: "segmentsStopped" });
  expect(processes()).toEqual([]);
  number += 1;
  await die();
  elapsed += 60_001;
  expect((await segmentations.current("now")).segmented.patterns.length).toBeGreaterThan(8);
});

test("[SM3] of one input there is one computation, whichever basis it is of", async () => {
  const [now, agreed] = await Promise.all([
    segmentations.current("now"),
    segmentations.current("agreed"),
  ]);
  expect(agreed.segmented).toBe(now.segmented);
  expect([now.rows.basis, agreed.rows.basis]).toEqual(["now", "agreed"]);
});
