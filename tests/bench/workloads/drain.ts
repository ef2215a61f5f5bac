import { loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { seedBoardDocument } from "@zentaikan/board-model";
import { CCPI8 } from "@zentaikan/capital-graph";
import { placeBoardsInPostgres } from "@zentaikan/server/test-kit/boards-in-postgres";
import { DrawingPerson } from "@zentaikan/server/test-kit/drawing-person";
import * as Y from "yjs";
import { quantile } from "../../support/quantile.ts";
import { remarksOnGenerator, watchGenerator } from "../load/generator-usage.ts";
import { OurNodes } from "../servers/our-nodes.ts";
import type { ServerUnderTest } from "../servers/server-under-test.ts";
import type { Bench } from "./measurement.ts";

export interface DrainOptions {
  readonly rooms: number;
}

const promisedMs = 10_000;
/** All of them at once would be refused for a while. */
const comeAtOnce = 20;
const lines = (doc: Y.Doc) => doc.getXmlFragment("note:shape:drained");

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
  const isWanted = await nodes.ownedBy(leaving);
  const empty = new Y.Doc();
  seedBoardDocument(empty, { lineup: CCPI8 });
  const update = Y.encodeStateAsUpdate(empty);
  const placed = { boards: rooms, tokens: rooms, update, isWanted };
  const { boards, tokens } = await placeBoardsInPostgres(nodes.url, placed);
  const people: DrawingPerson[] = [];
  for (const [at, boardId] of boards.entries()) {
    const token = tokens[at] ?? "";
    people.push(
      new DrawingPerson({
        entrances: () => nodes.running.map(({ origin }) => ({ url: origin, token })),
        boardId,
        prefix: "a",
        everyMs: 1000,
        lookMs: 200,
        also: (doc, mark) => lines(doc).push([new Y.XmlElement(mark.replace(":", "-"))]),
      }),
    );
    if (at % comeAtOnce === comeAtOnce - 1) await wait(100);
  }
  await Promise.all(people.map((person) => person.untilSavedAgain()));
  return people;
}

/** Each line that somebody drew is there once, in order. */
function isWhole({ doc, drawn }: DrawingPerson): boolean {
  const found = lines(doc).toArray();
  return (
    found.length === drawn &&
    found.every((line, number) => (line as Y.XmlElement).nodeName === `a-${number}`)
  );
}
