import { DeliveryRecord } from "../load/delivery-record.ts";
import { LightClient } from "../load/light-client.ts";
import { encodeMapEdits } from "../load/map-edits.ts";
import { coordinateOf } from "../load/marker.ts";
import { openLoop, waitUntil } from "../load/open-loop.ts";
import { positionAt } from "../load/sample-board.ts";
import type { RunningServer, ServerUnderTest } from "../servers/server-under-test.ts";
import { MiB, type Bench } from "./measurement.ts";

export interface StalledReaderOptions {
  readonly stalled: number;
  readonly durationMs: number;
}

const writers = 8;
const editsPerSecond = 5;
const editBytes = 24 * 1024;
const firstClientId = 6000;

/** Eight people write a mebibyte a second while some readers take nothing: what do those cost? */
export async function stalledReader(
  bench: Bench,
  server: ServerUnderTest,
  options: StalledReaderOptions,
): Promise<void> {
  bench.say(`Stalled readers ${server.name}`);
  const alone = await measure(bench, server, { ...options, stalled: 0 });
  const beside = await measure(bench, server, options);
  bench.record({
    workload: "Stalled readers",
    server: server.name,
    setting: `${options.stalled} stalled`,
    figures: {
      "MiB a stalled reader": (beside.grownBytes - alone.grownBytes) / MiB / options.stalled,
      "delivered %": beside.deliveredPercent,
      "p99 ms without": alone.p99Ms,
      "p99 ms beside them": beside.p99Ms,
      "MiB written": beside.writtenBytes / MiB,
    },
    passed: beside.deliveredPercent === 100,
    remarks: beside.losses.map((loss) => `clients were lost: ${loss}`),
  });
}

async function measure(bench: Bench, server: ServerUnderTest, options: StalledReaderOptions) {
  return bench.withFolder(async (dataDir) => {
    const { serverCore: core } = bench;
    const running = await server.start({ dataDir, core, profileDir: null });
    const open: LightClient[] = [];
    try {
      return await measureRunning(running, { ...options, open });
    } finally {
      for (const client of open) client.close();
      await running.process.stop();
    }
  });
}

async function measureRunning(
  running: RunningServer,
  { stalled, durationMs, open }: StalledReaderOptions & { readonly open: LightClient[] },
) {
  const room = await running.createRoom();
  const maxEdits = Math.ceil((writers * editsPerSecond * durationMs) / 1000) + writers;
  const record = new DeliveryRecord({ maxEdits, places: writers });
  const people: { client: LightClient; clock: number }[] = [];
  for (let place = 0; place < writers; place += 1) {
    const onMarker = (number: number, atMs: number) => record.arrive(place, number, atMs);
    const client = await LightClient.join(await running.door(room), { onMarker });
    people.push({ client, clock: 0 });
    open.push(client);
  }
  for (let reader = 0; reader < stalled; reader += 1) {
    const client = await LightClient.join(await running.door(room));
    client.stall();
    open.push(client);
  }
  const before = await running.process.usage({ collect: true });
  await openLoop({
    senders: writers,
    perSecond: editsPerSecond,
    durationMs,
    send(place) {
      const person = people[place];
      if (person === undefined) return;
      const number = record.send(place, writers - 1);
      const value = [...positionAt(coordinateOf(number), 0), "x".repeat(editBytes)];
      const at = { client: firstClientId + place, clock: person.clock };
      // Drawn over again and again, so that the document stays small and only readers can cost.
      const edit =
        person.clock === 0
          ? { kind: "create" as const, key: `shape:w${place}/g`, value }
          : { kind: "replace" as const, replaces: { ...at, clock: person.clock - 1 }, value };
      person.client.sendEdit(encodeMapEdits(at, [edit]));
      person.clock += 1;
    },
  });
  await waitUntil(() => record.isComplete, 5000);
  const after = await running.process.usage({ collect: true });
  const { sent, delivered, expected, p99Ms } = record.summary();
  return {
    grownBytes: after.rssBytes - before.rssBytes,
    deliveredPercent: (100 * delivered) / expected,
    p99Ms,
    writtenBytes: sent * editBytes,
    losses: [...new Set(people.flatMap(({ client }) => client.closed ?? []))],
  };
}
