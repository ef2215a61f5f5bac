import { childAtWork, endChild } from "../load/child-at-work.ts";
import { fillCustomers } from "../load/fill-customers.ts";
import { Meeting } from "../load/meeting.ts";
import { sampleBoard } from "../load/sample-board.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";

export interface SegmentsOptions {
  readonly customers: number;
  /** How many changes at most make a customer's structure out of a sample's. */
  readonly changes: readonly number[];
  /** People at work on a board meanwhile. */
  readonly editors: number;
  readonly durationMs: number;
}

const segmentsProcess = "segments-process";
const promised = { cpuMs: 5000, p99Ms: 100 };

/**
 * Segments of many customers, by a process that begins with them and by one that is there; and a
 * meeting beside it, alone and while segments are computed again and again, in turns.
 */
export async function segmentsOf(
  bench: Bench,
  server: ServerUnderTest,
  options: SegmentsOptions,
): Promise<void> {
  for (const changes of options.changes) {
    await bench.withFolder(async (dataDir) => {
      const { serverCore: core, profileDir } = bench;
      const start = () => server.start({ dataDir, core, profileDir });
      await (await start()).process.stop();
      const ids = fillCustomers(dataDir, { ...options, changes, seed: 1 });
      const running = await start();
      const toArchive = ids.values();
      try {
        for (const when of ["first", "again"] as const) {
          await once(bench, running, {
            ...options,
            changes,
            when,
            archive: toArchive.next().value,
          });
        }
        for (const _ of [1, 2]) {
          await meetingDuring(bench, running, { ...options, toArchive: null });
          await meetingDuring(bench, running, { ...options, toArchive });
        }
      } finally {
        await running.process.stop();
      }
    });
  }
}

async function once(
  bench: Bench,
  running: RunningServer,
  {
    customers,
    changes,
    when,
    archive,
  }: {
    readonly customers: number;
    readonly changes: number;
    readonly when: "first" | "again";
    readonly archive: string | undefined;
  },
): Promise<void> {
  bench.say(`segments: ${customers} customers, ${changes} changes, ${when}`);
  const { pid } = running.process;
  if (when === "first") await endChild(pid, segmentsProcess);
  const before = childAtWork(pid, segmentsProcess)?.cpuMs ?? 0;
  const usedBefore = await running.process.usage();
  const startedAtMs = performance.now();
  const patterns = await running.segment?.(archive ?? null);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const used = childAtWork(pid, segmentsProcess);
  const usedAfter = await running.process.usage();
  const cpuMs = used === null ? null : used.cpuMs - before;
  bench.record({
    workload: "segments: all customers",
    server: "zentaikan",
    setting: `${customers} customers, up to ${changes} changes, ${when}`,
    figures: {
      patterns: patterns ?? null,
      "s until known": seconds,
      "CPU s of its process": cpuMs === null ? null : cpuMs / 1000,
      "CPU s of the server": (usedAfter.cpuMs - usedBefore.cpuMs) / 1000,
      "peak RSS MiB": used === null ? null : used.peakBytes / MiB,
    },
    passed: cpuMs === null ? null : cpuMs < promised.cpuMs,
    remarks: used === null ? ["there was no process to look at"] : [],
  });
}

async function meetingDuring(
  bench: Bench,
  running: RunningServer,
  {
    editors,
    durationMs,
    toArchive,
  }: SegmentsOptions & { readonly toArchive: Iterator<string> | null },
): Promise<void> {
  const setting = toArchive === null ? "alone" : "while segments are computed";
  bench.say(`segments: a meeting ${setting}`);
  const meeting = new Meeting({
    editors,
    board: sampleBoard(500),
    warmUpMs: 1000,
    durationMs,
    settleMs: 5000,
  });
  await meeting.gather(running, await running.createRoom());
  const over = new AbortController();
  const computing = toArchive === null ? 0 : computeOn(running, toArchive, over.signal);
  await meeting.hold(() => Promise.resolve());
  over.abort();
  const summary = meeting.record.summary();
  const { losses } = meeting;
  meeting.end();
  const computed = await computing;
  bench.record({
    workload: "segments: a meeting beside them",
    server: "zentaikan",
    setting: `${editors} editors, ${setting}`,
    figures: {
      "delivered %": (100 * summary.delivered) / summary.expected,
      "p50 ms": summary.p50Ms,
      "p99 ms": summary.p99Ms,
      computed,
    },
    passed: (summary.p99Ms ?? Infinity) < promised.p99Ms,
    remarks: losses.map((loss) => `clients were lost: ${loss}`),
  });
}

/** One after the other, each of one customer less. @returns how many */
async function computeOn(
  running: RunningServer,
  toArchive: Iterator<string>,
  signal: AbortSignal,
): Promise<number> {
  let computed = 0;
  for (; !signal.aborted; computed += 1) {
    await running.segment?.((toArchive.next().value as string | undefined) ?? null);
  }
  return computed;
}
