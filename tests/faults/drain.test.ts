import { rmSync } from "node:fs";
import { ChildNodes } from "@zentaikan/server/test-kit/child-nodes";
import { addNumberedLine, numberedLines } from "@zentaikan/server/test-kit/numbered-lines";
import { peopleInRooms } from "@zentaikan/server/test-kit/people-in-rooms";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { quantile } from "../support/quantile.ts";
import { report } from "../support/report.ts";
import { SIZES } from "../support/sizes.ts";

const dataDir = temporaryFolder();
let postgres: PrivatePostgres;
let nodes: ChildNodes;
beforeAll(async () => {
  postgres = await PrivatePostgres.start();
  nodes = await ChildNodes.on(postgres, dataDir);
});
afterAll(async () => {
  await nodes.end();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const { drainedRooms } = SIZES;
const withinMs = 10_000;

test(
  `[F44][ND3] a node with ${drainedRooms} rooms in which people draw gives them all away in 10 s ${AT_NIGHT}`,
  { timeout: 600_000 },
  async () => {
    await nodes.start();
    const leaving = await nodes.start();
    const isWanted = await nodes.ownedBy(leaving);
    const drawn = await peopleInRooms({
      databaseUrl: nodes.url,
      rooms: drainedRooms,
      isWanted,
      origins: () => nodes.running.map(({ url }) => url),
      everyMs: 1000,
      lookMs: 200,
      also: addNumberedLine,
    });
    const people = drawn.map(({ person }) => person);
    const start = performance.now();
    const ended = leaving.end("SIGTERM").then((code) => ({ code, ms: performance.now() - start }));
    const took = await Promise.all(people.map((person) => person.untilSavedAgain()));
    const { code, ms } = await ended;
    expect(code).toBe(0);
    expect(Math.max(...took)).toBeLessThan(withinMs);
    await Promise.all(people.map((person) => person.finish()));
    for (const person of people) {
      // Each line once, in order: nothing of it is lost, or there twice.
      const expected = Array.from({ length: person.drawn }, (_, number) => `a-${number}`);
      expect(numberedLines(person)).toEqual(expected);
    }
    // No page loaded anew.
    expect(people.every(({ epochs }) => epochs.size === 1)).toBe(true);
    for (const person of people) person.leave();
    const at = (share: number) => Math.round(quantile(took, share) ?? NaN);
    report(
      `${drainedRooms} rooms left a node, which ended after ${Math.round(ms)} ms: ` +
        `something new was saved again after ${at(0.5)} ms (p50), ${at(0.99)} ms (p99), ${at(1)} ms (last)`,
    );
  },
);
