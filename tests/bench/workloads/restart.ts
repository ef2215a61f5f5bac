import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { LightClient } from "../load/light-client.ts";
import { encodeMapEdits, type MapEdit } from "../load/map-edits.ts";
import { coordinateOf } from "../load/marker.ts";
import { waitUntil } from "../load/open-loop.ts";
import { readMarkers } from "../load/read-document.ts";
import { positionAt } from "../load/sample-board.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";

export interface RestartOptions {
  readonly boards: number;
  readonly mebibytesPerBoard: number;
}

const writer = 5000;
const recordBytes = 8 * 1024;
const messageBytes = 512 * 1024;
const restMs = 2000;
const fillWithinMs = 300_000;

/** Killed with a large store behind it: until it serves again, and until a board is open. */
export async function restart(
  bench: Bench,
  server: ServerUnderTest,
  options: RestartOptions,
): Promise<void> {
  const { boards, mebibytesPerBoard } = options;
  bench.say(`Restart ${server.name}: ${boards} boards of ${mebibytesPerBoard} MiB`);
  await bench.withFolder((dataDir) => measure(bench, server, { ...options, dataDir }));
}

async function measure(
  bench: Bench,
  server: ServerUnderTest,
  { boards, mebibytesPerBoard, dataDir }: RestartOptions & { readonly dataDir: string },
): Promise<void> {
  const start = { dataDir, core: bench.serverCore, profileDir: null };
  const filling = await server.start(start);
  let room = "";
  for (let board = 0; board < boards; board += 1) {
    room = await filling.createRoom();
    await fill(filling, room, mebibytesPerBoard * MiB);
  }
  // Hocuspocus stores when the last one leaves: this is about reading, not about what is lost.
  await new Promise((resolve) => setTimeout(resolve, restMs));
  await filling.process.kill();
  const storedBytes = await sizeOf(dataDir);

  const startMs = performance.now();
  const running = await server.start(start);
  const servingMs = performance.now() - startMs;
  const markers = await readMarkers(running, room);
  const openMs = performance.now() - startMs;
  const usage = await running.process.usage();
  await running.process.stop();
  const expected = Math.ceil((mebibytesPerBoard * MiB) / recordBytes);
  bench.record({
    workload: "Restart with a large store",
    server: server.name,
    setting: `${boards} boards of ${mebibytesPerBoard} MiB`,
    figures: {
      "on disk MiB": storedBytes / MiB,
      "serving after ms": servingMs,
      "board open after ms": openMs,
      "peak RSS MiB": usage.peakRssBytes / MiB,
    },
    passed: markers.size === expected,
    remarks: markers.size === expected ? [] : [`${markers.size} of ${expected} records came back`],
  });
}

/** Records as large as a stroke of a pen, until the board has this many bytes. */
async function fill(running: RunningServer, room: string, bytes: number): Promise<void> {
  const client = await LightClient.join(await running.door(room));
  const perMessage = messageBytes / recordBytes;
  for (let clock = 0; clock * recordBytes < bytes; clock += perMessage) {
    const edits: MapEdit[] = Array.from({ length: perMessage }, (_, index) => {
      const number = clock + index + 1;
      const value = [...positionAt(coordinateOf(number), 0), "x".repeat(recordBytes)];
      return { kind: "create", key: `shape:r${number}/g`, value };
    });
    client.sendEdit(encodeMapEdits({ client: writer, clock }, edits));
  }
  const isSaved = () => client.closed !== null || client.acknowledgedEdits === client.sentEdits;
  await waitUntil(isSaved, fillWithinMs);
  if (client.closed !== null) throw new Error(`a board could not be filled: ${client.closed}`);
  client.close();
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
