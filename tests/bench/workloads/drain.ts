import { loadavg } from "node:os";
import type { DrawingPerson } from "@zentaikan/server/test-kit/drawing-person";
import { addNumberedLine, numberedLines } from "@zentaikan/server/test-kit/numbered-lines";
import { peopleInRooms } from "@zentaikan/server/test-kit/people-in-rooms";
import { quantile } from "../../support/quantile.ts";
import { remarksOnGenerator, watchGenerator } from "../load/generator-usage.ts";
import { OurNodes } from "../servers/our-nodes.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import type { Bench } from "./measurement.ts";

export interface DrainOptions {
  readonly rooms: number;
}

const promisedMs = 10_000;

/** One of two nodes is told to end, and all of its rooms, with somebody drawing in each, move. */
export async function drain(
  bench: Bench,
  server: ServerUnderTest,
  { rooms }: DrainOptions,
): Promise<void> {
  bench.say(`Drain ${server.name}: ${rooms} rooms`);
  await bench.withFolder(async (dataDir) => {
    const { serverCore: core, profileDir } = bench;
    const nodes = await OurNodes.start(2, { dataDir, core, profileDir });
    try {
      const people = await fill(nodes, rooms);
      const generator = watchGenerator();
      const start = performance.now();
      let endedMs = NaN;
      const ended = nodes.running[1]?.process.stop().then(() => {
        endedMs = performance.now() - start;
      });
      const took = await Promise.all(people.map((person) => person.untilSavedAgain()));
      await ended;
      const disturbances = remarksOnGenerator(generator(), 0);
      await Promise.all(people.map((person) => person.finish()));
      const wrong = people.filter((person) => !isWhole(person)).length;
      const reloaded = people.filter(({ epochs }) => epochs.size > 1).length;
      for (const person of people) person.leave();
      const at = (share: number) => quantile(took, share) ?? NaN;
      const isQuick = at(1) < promisedMs;
      const isRight = wrong + reloaded === 0;
      bench.record({
        workload: "A node is drained",
        server: server.name,
        setting: `${rooms} rooms`,
        figures: {
          "saved again p50 ms": at(0.5),
          "p99 ms": at(0.99),
          "last ms": at(1),
          "ended after ms": endedMs,
          "rooms with lines lost, twice or out of order": wrong,
          "pages loaded anew": reloaded,
          "load of the machine": loadavg()[0] ?? null,
        },
        passed: isRight && (isQuick || (disturbances.length > 0 ? null : false)),
        remarks: disturbances,
      });
    } finally {
      await nodes.end();
    }
  });
}

/** Somebody draws in each of so many rooms of the second node. */
async function fill(nodes: OurNodes, rooms: number): Promise<readonly DrawingPerson[]> {
  const [, leaving] = nodes.running;
  if (leaving === undefined) throw new Error("two nodes are to run");
  const people = await peopleInRooms({
    databaseUrl: nodes.url,
    rooms,
    isWanted: await nodes.ownedBy(leaving),
    origins: () => nodes.running.map(({ origin }) => origin),
    everyMs: 1000,
    lookMs: 200,
    also: addNumberedLine,
  });
  return people.map(({ person }) => person);
}

/** Each line that somebody drew is there once, in order. */
function isWhole(person: DrawingPerson): boolean {
  const found = numberedLines(person);
  return found.length === person.drawn && found.every((line, number) => line === `a-${number}`);
}
