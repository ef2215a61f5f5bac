import { DeliveryRecord } from "../load/delivery-record.ts";
import { remarksOnGenerator, watchGenerator } from "../load/generator-usage.ts";
import { LightClient } from "../load/light-client.ts";
import { mapSome } from "../load/map-some.ts";
import { WARM_UP_MARKER } from "../load/marker.ts";
import { openLoop, waitUntil } from "../load/open-loop.ts";
import { sampleBoard } from "../load/sample-board.ts";
import { ShapeMover } from "../load/shape-mover.ts";
import { verdictOn } from "../load/verdict-on.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { cpuOfEdits, cpuShare, MiB, type Bench, type Measurement } from "./measurement.ts";

export interface ManyRoomsOptions {
  readonly rooms: readonly number[];
  readonly durationMs: number;
  /** How long after the last leaving the memory is looked at. */
  readonly restMs: number;
}

interface SmallRoom {
  readonly clients: readonly LightClient[];
  readonly mover: ShapeMover;
}

const board = sampleBoard(100);
const writer = 2000;
const editsPerSecond = 0.5;
/** Until each room has been written to, in a process that has only opened rooms before. */
const warmUpMs = 3000;
const promisedP99Ms = 20;
const width = 8;

/** W2: many rooms with one person or two, a hundred shapes, an edit every two seconds. */
export async function manyRooms(
  bench: Bench,
  server: ServerUnderTest,
  options: ManyRoomsOptions,
): Promise<void> {
  for (const rooms of options.rooms) {
    bench.say(`W2 ${server.name}: ${rooms} rooms`);
    bench.record(await measure(bench, server, { ...options, rooms }));
  }
}

type Setting = Omit<ManyRoomsOptions, "rooms"> & { readonly rooms: number };

async function measure(bench: Bench, server: ServerUnderTest, setting: Setting) {
  const { serverCore: core, profileDir } = bench;
  return bench.withFolder(async (dataDir) => {
    const running = await server.start({ dataDir, core, profileDir });
    const open: LightClient[] = [];
    try {
      return await measureRunning(running, { ...setting, server: server.name, open });
    } finally {
      for (const client of open) client.close();
      await running.process.stop();
    }
  });
}

async function measureRunning(
  running: RunningServer,
  { rooms, durationMs, restMs, server, open }: Setting & { server: string; open: LightClient[] },
): Promise<Measurement> {
  const maxEdits = Math.ceil((rooms * editsPerSecond * durationMs) / 1000) + rooms;
  const record = new DeliveryRecord({ maxEdits, places: 2 });
  const names = await mapSome(Array.from({ length: rooms }), () => running.createRoom(), { width });
  const empty = await running.process.usage({ collect: true });
  const small = await mapSome(
    names,
    (name, index) => {
      return openRoom(running, name, { people: 1 + (index % 2), record, open });
    },
    { width },
  );
  const full = await running.process.usage({ collect: true });

  const senders = { senders: rooms, perSecond: editsPerSecond };
  await openLoop({
    ...senders,
    durationMs: Math.min(warmUpMs, durationMs),
    send: (index) => void small[index]?.mover.move(WARM_UP_MARKER),
  });
  const generator = watchGenerator();
  const before = await running.process.usage();
  const latestSendMs = await openLoop({
    ...senders,
    durationMs,
    send: (index) => {
      const room = small[index];
      room?.mover.move(record.send(0, room.clients.length - 1));
    },
  });
  await waitUntil(() => record.isComplete, 5000);
  const used = generator();
  const after = await running.process.usage();
  const summary = record.summary();

  const lost = new Set(open.flatMap(({ closed }) => closed ?? []));
  for (const client of open) client.close();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const left = await running.process.usage({ collect: true });
  const verdict = verdictOn(summary, {
    promisedP99Ms,
    disturbances: remarksOnGenerator(used, latestSendMs),
  });
  const remarks = [...verdict.remarks];
  for (const loss of lost) remarks.push(`clients were lost: ${loss}`);
  return {
    workload: "W2 many rooms",
    server,
    setting: `${rooms} rooms`,
    figures: {
      "delivered %": (100 * summary.delivered) / summary.expected,
      "p50 ms": summary.p50Ms,
      "p99 ms": summary.p99Ms,
      "server CPU": cpuShare(before, after),
      ...cpuOfEdits(before, after, (rooms * editsPerSecond * durationMs) / 1000),
      "RSS KiB a room": (full.rssBytes - empty.rssBytes) / 1024 / rooms,
      "heap KiB a room": (heap(full) - heap(empty)) / 1024 / rooms,
      "peak RSS MiB": after.peakRssBytes / MiB,
      "heap after leaving, % of before": (100 * heap(left)) / heap(empty),
      "RSS after leaving, % of before": (100 * left.rssBytes) / empty.rssBytes,
      "generator CPU": used.cpu,
    },
    passed: verdict.passed,
    remarks,
  };
}

async function openRoom(
  running: RunningServer,
  name: string,
  {
    people,
    record,
    open,
  }: { readonly people: number; readonly record: DeliveryRecord; readonly open: LightClient[] },
): Promise<SmallRoom> {
  const [lies] = board.positions;
  if (lies === undefined) throw new Error("a board without shapes");
  const first = await LightClient.join(await running.door(name), { brings: board.update });
  const clients = [first];
  for (let place = 1; place < people; place += 1) {
    const onMarker = (number: number, atMs: number) => record.arrive(place, number, atMs);
    clients.push(await LightClient.join(await running.door(name), { onMarker }));
  }
  open.push(...clients);
  return { clients, mover: new ShapeMover(first, { clientId: writer, lies }) };
}

function heap({ heapBytes, bufferBytes }: { heapBytes: number; bufferBytes: number }): number {
  return heapBytes + bufferBytes;
}
