import { fillBoard, type FillOptions } from "../load/fill-board.ts";
import { LightClient } from "../load/light-client.ts";
import { readMarkers } from "../load/read-document.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";

export interface ColdOpenOptions extends FillOptions {
  /** How many open the board at once in the second trial. */
  readonly crowd: number;
}

/** What a server does by itself when everybody has left: storing, compacting. */
const restMs = 2000;

/** W3: a board of many small edits, opened right after the server was started again. */
export async function coldOpen(
  bench: Bench,
  server: ServerUnderTest,
  options: ColdOpenOptions,
): Promise<void> {
  bench.say(`W3 ${server.name}: ${options.edits} edits`);
  await bench.withFolder((dataDir) => measure(bench, server, { ...options, dataDir }));
}

type Setting = ColdOpenOptions & { readonly dataDir: string };

async function measure(bench: Bench, server: ServerUnderTest, setting: Setting): Promise<void> {
  const { serverCore: core, profileDir } = bench;
  const { shapes, edits, crowd, dataDir } = setting;
  const filling = await server.start({ dataDir, core, profileDir: null });
  const room = await filling.createRoom();
  const lastMarker = await fillBoard(filling, room, setting);
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await filling.process.stop();

  for (const clients of [1, crowd]) {
    const running = await server.start({ dataDir, core, profileDir });
    try {
      const before = await running.process.usage();
      const lastMs = await openAll(running, room, clients);
      const after = await running.process.usage();
      const markers = await readMarkers(running, room);
      const missing = missingOf(markers, { last: lastMarker, count: shapes });
      bench.record({
        workload: "W3 cold open",
        server: server.name,
        setting: `${edits} edits, ${clients} at once`,
        figures: {
          "last has it, ms": lastMs,
          "server CPU ms": after.cpuMs - before.cpuMs,
          "peak RSS MiB": after.peakRssBytes / MiB,
        },
        passed: missing === 0,
        remarks:
          missing === 0 ? [] : [`${missing} of ${shapes} shapes are not where they were put`],
      });
    } finally {
      await running.process.stop();
    }
  }
}

/** The last edit of each shape must be there; edits that were replaced may be. */
function missingOf(
  markers: ReadonlySet<number>,
  { last, count }: { readonly last: number; readonly count: number },
): number {
  let missing = 0;
  for (let number = last - count + 1; number <= last; number += 1) {
    if (!markers.has(number)) missing += 1;
  }
  return missing;
}

/** @returns how long it took until the last one had the whole board, in milliseconds */
async function openAll(running: RunningServer, room: string, clients: number): Promise<number> {
  const doors = [];
  for (let client = 0; client < clients; client += 1) doors.push(await running.door(room));
  const startMs = performance.now();
  const joined = await Promise.all(doors.map((door) => LightClient.join(door)));
  const lastMs = performance.now() - startMs;
  for (const client of joined) client.close();
  return lastMs;
}
