import { childAtWork, endChild } from "../load/child-at-work.ts";
import { customerBoard, type CustomerBoardSize } from "../load/customer-board.ts";
import { LightClient } from "../load/light-client.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";
import { meetingBeside, type MeetingSize } from "./meeting-beside.ts";

export interface ExportsOptions extends CustomerBoardSize, MeetingSize {
  readonly formats: readonly string[];
}

const exportProcess = "export-process";
const promised = { cpuMs: 10_000, peakBytes: 400e6 };

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
      await meetingBeside(bench, running, {
        ...options,
        workload: "exports",
        during: "files are made",
        counted: "files",
        once: async () => running.makeFile?.(room, "png"),
      });
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
