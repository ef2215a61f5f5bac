import { Meeting } from "../load/meeting.ts";
import { sampleBoard } from "../load/sample-board.ts";
import type { RunningServer } from "../servers/server-under-test.ts";
import type { Bench } from "./measurement.ts";

export interface MeetingSize {
  /** People at work on a board meanwhile. */
  readonly editors: number;
  readonly durationMs: number;
}

/** What a server has to do beside a meeting, again and again. */
interface WorkBeside {
  readonly workload: string;
  /** Words for the time in which it is done, and what is counted of it. */
  readonly during: string;
  readonly counted: string;
  readonly once: () => Promise<unknown>;
}

const promisedP99Ms = 100;

/** A meeting on a board of its own, alone and while other work is done, in turns. */
export async function meetingBeside(
  bench: Bench,
  running: RunningServer,
  { editors, durationMs, ...work }: MeetingSize & WorkBeside,
): Promise<void> {
  for (const _ of [1, 2]) {
    for (const isAlone of [true, false]) {
      const setting = isAlone ? "alone" : `while ${work.during}`;
      bench.say(`${work.workload}: a meeting ${setting}`);
      const meeting = new Meeting({
        editors,
        board: sampleBoard(500),
        warmUpMs: 1000,
        durationMs,
        settleMs: 5000,
      });
      await meeting.gather(running, await running.createRoom());
      const over = new AbortController();
      const working = isAlone ? 0 : again(work.once, over.signal);
      await meeting.hold(() => Promise.resolve());
      over.abort();
      const summary = meeting.record.summary();
      const { losses } = meeting;
      meeting.end();
      const times = await working;
      bench.record({
        workload: `${work.workload}: a meeting beside them`,
        server: "zentaikan",
        setting: `${editors} editors, ${setting}`,
        figures: {
          "delivered %": (100 * summary.delivered) / summary.expected,
          "p50 ms": summary.p50Ms,
          "p99 ms": summary.p99Ms,
          [work.counted]: times,
        },
        passed: (summary.p99Ms ?? Infinity) < promisedP99Ms,
        remarks: losses.map((loss) => `clients were lost: ${loss}`),
      });
    }
  }
}

/** One after the other. @returns how many times */
async function again(once: WorkBeside["once"], signal: AbortSignal): Promise<number> {
  let times = 0;
  for (; !signal.aborted; times += 1) await once();
  return times;
}
