import { remarksOnGenerator, watchGenerator } from "../load/generator-usage.ts";
import { Meeting } from "../load/meeting.ts";
import { sampleBoard } from "../load/sample-board.ts";
import { verdictOn } from "../load/verdict-on.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import type { Usage } from "../servers/usage.ts";
import { cpuOfEdits, cpuShare, MiB, type Bench, type Measurement } from "./measurement.ts";

export interface OneMeetingOptions {
  /** Rising: a server that fails twice in a row is not asked for more. */
  readonly editors: readonly number[];
  readonly durationMs: number;
}

const promisedP99Ms = 100;
const board = sampleBoard(500);
const shapes = board.shapeIds.length;

/** W1: one room; everybody moves a shape 4 times a second and a cursor 15 times. */
export async function oneMeeting(
  bench: Bench,
  server: ServerUnderTest,
  options: OneMeetingOptions,
): Promise<void> {
  let failures = 0;
  for (const editors of options.editors) {
    if (failures === 2) return;
    bench.say(`W1 ${server.name}: ${editors} editors`);
    const measurement = await measure(bench, server, { ...options, editors });
    bench.record(measurement);
    // A row that is not judged tells nothing about the next one.
    if (measurement.passed === true) failures = 0;
    else if (measurement.passed === false) failures += 1;
  }
}

async function measure(
  bench: Bench,
  server: ServerUnderTest,
  { editors, durationMs }: { editors: number; durationMs: number },
): Promise<Measurement> {
  const { serverCore: core, profileDir } = bench;
  return bench.withFolder(async (dataDir) => {
    const running = await server.start({ dataDir, core, profileDir });
    const warmUpMs = Math.min(3000, durationMs / 3);
    const settleMs = 5000;
    const meeting = new Meeting({
      editors,
      board: editors > shapes ? sampleBoard(editors) : board,
      warmUpMs,
      durationMs,
      settleMs,
    });
    try {
      await meeting.gather(running, await running.createRoom());
      let before: Usage | null = null;
      let generator = watchGenerator();
      const latestSendMs = await meeting.hold(async () => {
        before = await running.process.usage();
        generator = watchGenerator();
      });
      const used = generator();
      const after = await running.process.usage();
      const summary = meeting.record.summary();
      const verdict = verdictOn(summary, {
        promisedP99Ms,
        disturbances: remarksOnGenerator(used, latestSendMs),
      });
      const remarks = [...verdict.remarks];
      for (const loss of meeting.losses) remarks.push(`clients were lost: ${loss}`);
      return {
        workload: "W1 one meeting",
        server: server.name,
        setting: `${editors} editors`,
        figures: {
          "delivered %": (100 * summary.delivered) / summary.expected,
          "p50 ms": summary.p50Ms,
          "p99 ms": summary.p99Ms,
          "server CPU": cpuShare(before, after),
          ...cpuOfEdits(before, after, summary.expected / (editors - 1)),
          "RSS MiB": after.rssBytes / MiB,
          "ack p50 ms": meeting.acks.quantileMs(0.5),
          "ack p95 ms": meeting.acks.quantileMs(0.95),
          "ack p99 ms": meeting.acks.quantileMs(0.99),
          "bytes of a cursor": meeting.bytesOfCursor,
          "generator CPU": used.cpu,
        },
        passed: verdict.passed,
        remarks,
      };
    } finally {
      meeting.end();
      await running.process.stop();
    }
  });
}
