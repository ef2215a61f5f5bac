import { rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { ChildNodes } from "@zentaikan/server/test-kit/child-nodes";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, test, vi } from "vitest";
import { PeopleAtNodes } from "../faults/kit/people-at-nodes.ts";
import { AT_NIGHT } from "../support/at-night.ts";
import { report } from "../support/report.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { FIRST_SEED, SIZES } from "../support/sizes.ts";

const STEPS = 6;
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

/** Those that came just now may not be in the list of nodes yet: what happens is to happen to one. */
function ownerOf(boardId: string) {
  return vi.waitFor(
    async () => {
      const owner = await nodes.ownerOf(boardId);
      if (owner === undefined) throw new Error("the board belongs to no node that runs");
      return owner;
    },
    { timeout: 30_000 },
  );
}

const tally = new Map<string, number>();

/** What may happen to the nodes of people who draw; two serve again afterwards. */
const happenings: Readonly<Record<string, (boardId: string) => Promise<unknown>>> = {
  async kill(boardId) {
    await (await ownerOf(boardId)).end("SIGKILL");
    await nodes.start();
  },
  async leave(boardId) {
    await (await ownerOf(boardId)).end("SIGTERM");
    await nodes.start();
  },
  // It takes its share of the boards, and gives it back.
  async join() {
    const third = await nodes.start();
    await wait(300);
    await third.end("SIGTERM");
  },
  // Long enough that others take the board, and short enough that pages stay with a silent node.
  async pause(boardId) {
    const owner = await ownerOf(boardId);
    owner.send("SIGSTOP");
    await wait(4000);
    owner.send("SIGCONT");
  },
  async database() {
    await postgres.kill();
    await postgres.start();
  },
};

async function runNodes(seed: number): Promise<number> {
  const random = new SeededRandom(seed);
  const boardId = await nodes.newBoard();
  const people = await PeopleAtNodes.at(nodes, boardId, { seed });
  for (let step = 0; step < STEPS; step += 1) {
    const what = random.pick(Object.keys(happenings));
    tally.set(what, (tally.get(what) ?? 0) + 1);
    await happenings[what]?.(boardId);
    await people.untilAllSaved();
  }
  return people.expectNothingLost();
}

test(
  `[RC2] ${SIZES.nodeSeeds} boards on nodes that are killed, paused, told to end and joined end as one ${AT_NIGHT}`,
  { timeout: 60_000 + SIZES.nodeSeeds * 180_000 },
  async () => {
    let saved = 0;
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SIZES.nodeSeeds; seed += 1) {
      saved += await runNodes(seed);
    }
    const words = [...tally].map(([what, count]) => `${count} ${what}`).join(", ");
    report(`[RC2] ${SIZES.nodeSeeds} seeds from ${FIRST_SEED}: ${words}; ${saved} saved edits`);
  },
);
