import { loadavg } from "node:os";
import { peopleInRooms } from "@zentaikan/server/test-kit/people-in-rooms";
import { joinBoard } from "@zentaikan/server/test-kit/program";
import { quantile } from "../../support/quantile.ts";
import { remarksOnGenerator, watchGenerator } from "../load/generator-usage.ts";
import { mapSome } from "../load/map-some.ts";
import { OurNodes } from "../servers/our-nodes.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import type { Bench } from "./measurement.ts";

export interface FailoverOptions {
  readonly kills: number;
  /** Of the node that is killed, in which somebody draws. */
  readonly rooms: number;
}

const nodeCount = 3;
const promisedP99Ms = 3000;

/** `kill -9` of one of three nodes: until those who drew in its rooms have something new saved. */
export async function failover(
  bench: Bench,
  server: ServerUnderTest,
  { kills, rooms }: FailoverOptions,
): Promise<void> {
  bench.say(`Failover ${server.name}: ${kills} kills`);
  await bench.withFolder(async (dataDir) => {
    // A killed process writes no profile.
    const start = { dataDir, core: bench.serverCore, profileDir: null };
    const nodes = await OurNodes.start(nodeCount, start);
    try {
      const generator = watchGenerator();
      const took: number[] = [];
      let [saved, lost] = [0, 0];
      for (let kill = 0; kill < kills; kill += 1) {
        const one = await killOne(nodes, { rooms, at: kill % nodeCount });
        took.push(...one.took);
        saved += one.saved;
        lost += one.lost;
        if (kill % 10 === 9) bench.say(`   ${kill + 1} of ${kills}`);
      }
      const at = (share: number) => quantile(took, share) ?? NaN;
      const isQuick = at(0.99) < promisedP99Ms;
      const disturbances = remarksOnGenerator(generator(), 0);
      bench.record({
        workload: "A node is killed",
        server: server.name,
        setting: `${kills} kills, ${rooms} rooms each`,
        figures: {
          "saved again p50 ms": at(0.5),
          "p99 ms": at(0.99),
          "last ms": at(1),
          acknowledged: saved,
          "acknowledged, lost": lost,
          "load of the machine": loadavg()[0] ?? null,
        },
        passed: lost > 0 ? false : isQuick || (disturbances.length > 0 ? null : false),
        remarks: disturbances,
      });
    } finally {
      await nodes.end();
    }
  });
}

async function killOne(nodes: OurNodes, { rooms, at }: { rooms: number; at: number }) {
  const victim = nodes.running[at];
  if (victim === undefined) throw new Error("no node runs");
  const drawn = await peopleInRooms({
    databaseUrl: nodes.url,
    rooms,
    isWanted: await nodes.ownedBy(victim),
    origins: () => nodes.running.map(({ origin }) => origin),
    everyMs: 100,
    lookMs: 20,
  });
  const people = drawn.map(({ person }) => person);
  await victim.process.kill();
  const took = await Promise.all(people.map((person) => person.untilSavedAgain()));
  await nodes.startOne();
  await Promise.all(people.map((person) => person.finish()));
  const lost = await mapSome(
    drawn,
    async ({ boardId, token, person }) => {
      const reader = await joinBoard({ url: nodes.running[0]?.origin ?? "", token }, boardId);
      await reader.synced();
      const records = reader.doc.getMap("records");
      reader.leave();
      return person.savedKeys.filter((key) => !records.has(key)).length;
    },
    { width: 4 },
  );
  for (const person of people) person.leave();
  return { took, saved: sum(people.map(({ savedKeys }) => savedKeys.length)), lost: sum(lost) };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, one) => total + one, 0);
}
