import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ChildNodes } from "@zentaikan/server/test-kit/child-nodes";
import { askTicket } from "@zentaikan/server/test-kit/program";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AT_NIGHT } from "../support/at-night.ts";
import { quantile } from "../support/quantile.ts";
import { report } from "../support/report.ts";
import { SIZES } from "../support/sizes.ts";
import { PeopleAtNodes } from "./kit/people-at-nodes.ts";
import { openShakyProxy } from "./kit/shaky-proxy.ts";

const dataDir = temporaryFolder();
let postgres: PrivatePostgres;
let nodes: ChildNodes;
beforeAll(async () => {
  postgres = await PrivatePostgres.start();
  nodes = await ChildNodes.on(postgres, dataDir);
  await nodes.start();
  await nodes.start();
});
afterAll(async () => {
  await nodes.end();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

function figures(took: readonly number[]): string {
  const at = (share: number) => Math.round(quantile(took, share) ?? NaN);
  return `again after ${at(0.5)} ms (p50), ${at(0.99)} ms (p99)`;
}

async function killAgainAndAgain(kills: number): Promise<void> {
  const took: number[] = [];
  let saved = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const [, victim] = nodes.running;
    const boardId = await nodes.newBoard(victim);
    const people = await PeopleAtNodes.at(nodes, boardId, { seed: kill });
    await victim?.end("SIGKILL");
    const [other] = nodes.running;
    if (other === undefined) throw new Error("a node is to run");
    // Whoever asks in this moment waits until it is known who has the board, and is not refused.
    await askTicket(other, boardId);
    took.push(...(await people.untilAllSaved()));
    const [there] = await Promise.all([people.expectNothingLost(), nodes.start()]);
    saved += there;
  }
  report(`${kills} nodes were killed: ${saved} acknowledged edits are there; ${figures(took)}`);
}

const { nodeKills, postgresRestarts } = SIZES;
const untilAgainMs = 60_000;

test(
  `[F44][RC2][ND1][ND2][ND4] people at different nodes draw on one board, through the end of its node`,
  { timeout: 120_000 },
  () => killAgainAndAgain(1),
);

test(
  `[F44][ND2] ${nodeKills} nodes are killed ${AT_NIGHT}`,
  { timeout: nodeKills * untilAgainMs },
  () => killAgainAndAgain(nodeKills),
);

/** People come by the other node: a page whose own node is silent is its proxy's to notice. */
async function pause(pauseMs: number): Promise<void> {
  const [other, victim] = nodes.running;
  if (other === undefined || victim === undefined) throw new Error("two nodes are to run");
  const boardId = await nodes.newBoard(victim);
  const people = await PeopleAtNodes.at(nodes, boardId, { entrances: () => [other] });
  victim.send("SIGSTOP");
  const took = await people.untilAllSaved();
  await wait(Math.max(0, pauseMs - Math.max(...took)));
  victim.send("SIGCONT");
  await wait(1000);
  await people.untilAllSaved();
  const saved = await people.expectNothingLost();
  report(`a node stood for ${pauseMs} ms: ${saved} acknowledged edits are there; ${figures(took)}`);
}

test(`[F44][ND2] a node that stands still for 5 s loses its boards, and writes nothing when it goes on ${AT_NIGHT}`, () =>
  pause(5000));

test(
  `[F44][ND2] a node that stands still for 30 s loses its boards, and keeps nobody from writing ${AT_NIGHT}`,
  { timeout: 120_000 },
  () => pause(30_000),
);

test(`[F44][ND2] a node that is cut off from PostgreSQL loses its boards, and has its part again when it is back ${AT_NIGHT}`, async () => {
  const wire = await openShakyProxy(`http://127.0.0.1:${postgres.port}`, { random: null });
  const way = new URL(nodes.url);
  way.port = new URL(wire.url).port;
  const [other] = nodes.running;
  if (other === undefined) throw new Error("a node is to run");
  const victim = await nodes.start({ databaseUrl: way.href });
  const boardId = await nodes.newBoard(victim);
  const people = await PeopleAtNodes.at(nodes, boardId, { entrances: () => [other, victim] });
  wire.swallow();
  // Its own people are sent away, and find no way in by it; the proxy before it would see that.
  await expect.poll(async () => (await fetch(`${victim.url}/readyz`)).status).toBe(503);
  const took = await people.untilAllSaved();
  wire.heal();
  await expect
    .poll(async () => (await fetch(`${victim.url}/readyz`)).status, { timeout: 30_000 })
    .toBe(200);
  await people.untilAllSaved();
  const saved = await people.expectNothingLost();
  report(`a node was cut off: ${saved} acknowledged edits are there; ${figures(took)} after that`);
  const code = await victim.end("SIGTERM");
  expect(code).toBe(0);
  wire.close();
});

async function restartAgainAndAgain(restarts: number): Promise<void> {
  const took: number[] = [];
  let saved = 0;
  for (let restart = 0; restart < restarts; restart += 1) {
    const boardId = await nodes.newBoard();
    const people = await PeopleAtNodes.at(nodes, boardId, { seed: restart });
    await postgres.kill();
    await postgres.start();
    took.push(...(await people.untilAllSaved()));
    saved += await people.expectNothingLost();
  }
  report(`${restarts} ends of PostgreSQL: ${saved} acknowledged edits are there; ${figures(took)}`);
}

test("[F45][ND4] PostgreSQL ends in the middle of commits of two nodes", () =>
  restartAgainAndAgain(1));

test(
  `[F45][ND4] PostgreSQL ends ${postgresRestarts} times ${AT_NIGHT}`,
  { timeout: postgresRestarts * untilAgainMs },
  () => restartAgainAndAgain(postgresRestarts),
);

test("[F44][ND3] a node that is told to end gives its boards away, with nothing lost", async () => {
  const [, leaving] = nodes.running;
  const boardId = await nodes.newBoard(leaving);
  const people = await PeopleAtNodes.at(nodes, boardId);
  const ended = leaving?.end("SIGTERM");
  const took = await people.untilAllSaved();
  expect(await ended).toBe(0);
  const saved = await people.expectNothingLost();
  report(`a node was told to end: ${saved} acknowledged edits are there; ${figures(took)}`);
});
