import { childAtWork, endChild } from "../load/child-at-work.ts";
import { fillCustomers } from "../../support/fill-customers.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";
import { meetingBeside, type MeetingSize } from "./meeting-beside.ts";

export interface SegmentsOptions extends MeetingSize {
  readonly customers: number;
  /** How many changes at most make a customer's structure out of a sample's. */
  readonly changes: readonly number[];
}

const segmentsProcess = "segments-process";
const promised = { cpuMs: 5000 };

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
        await meetingBeside(bench, running, {
          ...options,
          workload: "segments",
          during: "segments are computed",
          counted: "computed",
          // Each of one customer less.
          once: async () => running.segment?.(toArchive.next().value ?? null),
        });
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
