import { childAtWork, endChild } from "../load/child-at-work.ts";
import { customerBoard, type CustomerBoardSize } from "../load/customer-board.ts";
import { LightClient } from "../load/light-client.ts";
import { Meeting } from "../load/meeting.ts";
import { sampleBoard } from "../load/sample-board.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";

export interface ExportsOptions extends CustomerBoardSize {
  readonly formats: readonly string[];
  /** People at work on another board meanwhile. */
  readonly editors: number;
  readonly durationMs: number;
}

const exportProcess = "export-process";
const promised = { cpuMs: 10_000, peakBytes: 400e6, p99Ms: 100 };

/**
 * Each kind of file of a large board, by a process that begins with it; and a meeting on another
 * board, alone and while such files are made, in turns.
 */
export async function exportsOf(
  bench: Bench,
  server: ServerUnderTest,
  options: ExportsOptions,
): Promise<void> {
  await bench.withFolder(async (dataDir) => {
    const { serverCore: core, profileDir } = bench;
    const running = await server.start({ dataDir, core, profileDir });
    try {
      const room = await running.createRoom();
      const { update } = customerBoard(options);
      (await LightClient.join(await running.door(room), { brings: update })).close();
      for (const format of options.formats) await oneFile(bench, running, { room, format });
      for (const _ of [1, 2]) {
        await meetingDuring(bench, running, { ...options, room: null });
        await meetingDuring(bench, running, { ...options, room });
      }
    } finally {
      await running.process.stop();
    }
  });
}

async function oneFile(
  bench: Bench,
  running: RunningServer,
  { room, format }: { readonly room: string; readonly format: string },
): Promise<void> {
  bench.say(`exports: ${format}`);
  const { pid } = running.process;
  await endChild(pid, exportProcess);
  const startedAtMs = performance.now();
  await running.makeFile?.(room, format);
  const seconds = (performance.now() - startedAtMs) / 1000;
  const used = childAtWork(pid, exportProcess);
  bench.record({
    workload: "exports: a file of a large board",
    server: "zentaikan",
    setting: format,
    figures: {
      "s until ready": seconds,
      "CPU s": used === null ? null : used.cpuMs / 1000,
      "peak RSS MiB": used === null ? null : used.peakBytes / MiB,
    },
    passed: used !== null && used.cpuMs < promised.cpuMs && used.peakBytes < promised.peakBytes,
    remarks: used === null ? ["there was no process to look at"] : [],
  });
}

async function meetingDuring(
  bench: Bench,
  running: RunningServer,
  { room, editors, durationMs }: ExportsOptions & { readonly room: string | null },
): Promise<void> {
  const setting = room === null ? "alone" : "while files are made";
  bench.say(`exports: a meeting ${setting}`);
  const meeting = new Meeting({
    editors,
    board: sampleBoard(500),
    warmUpMs: 1000,
    durationMs,
    settleMs: 5000,
  });
  await meeting.gather(running, await running.createRoom());
  const over = new AbortController();
  const making = room === null ? 0 : makeFiles(running, room, over.signal);
  await meeting.hold(() => Promise.resolve());
  over.abort();
  const summary = meeting.record.summary();
  const { losses } = meeting;
  meeting.end();
  const files = await making;
  bench.record({
    workload: "exports: a meeting beside them",
    server: "zentaikan",
    setting: `${editors} editors, ${setting}`,
    figures: {
      "delivered %": (100 * summary.delivered) / summary.expected,
      "p50 ms": summary.p50Ms,
      "p99 ms": summary.p99Ms,
      files,
    },
    passed: (summary.p99Ms ?? Infinity) < promised.p99Ms,
    remarks: losses.map((loss) => `clients were lost: ${loss}`),
  });
}

/** One picture after the other. @returns how many */
async function makeFiles(running: RunningServer, room: string, signal: AbortSignal) {
  let files = 0;
  for (; !signal.aborted; files += 1) await running.makeFile?.(room, "png");
  return files;
}
