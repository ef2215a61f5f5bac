import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ChildNodes } from "@zentaikan/server/test-kit/child-nodes";
import { failToStart } from "@zentaikan/server/test-kit/child-server";
import { PrivatePostgres } from "@zentaikan/server/test-kit/private-postgres";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PeopleAtNodes } from "../faults/kit/people-at-nodes.ts";
import { AT_NIGHT } from "../support/at-night.ts";
import { report } from "../support/report.ts";
import { earlierRelease } from "./earlier-release.ts";

const folder = temporaryFolder();
let postgres: PrivatePostgres;
let nodes: ChildNodes | null = null;
beforeAll(async () => {
  postgres = await PrivatePostgres.start();
});
afterAll(async () => {
  await nodes?.end();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(
  `[ND8] [K13] people draw on while nodes of the release before the newest migration give way to this one ${AT_NIGHT}`,
  { timeout: 300_000 },
  async () => {
    const [before, dataDir] = [join(folder, "before"), join(folder, "data")];
    for (const one of [before, dataDir]) mkdirSync(one);
    const earlier = earlierRelease(before);
    const { program } = earlier;
    const url = await postgres.createDatabase();
    const token = earlier.begin(url);
    nodes = await ChildNodes.on(postgres, dataDir, url);
    const older = [await nodes.start({ program, token }), await nodes.start({ program, token })];
    const migrations = async () =>
      Number((await postgres.run("SELECT count(*) FROM kysely_migration", url))[0]?.["count"]);
    const known = await migrations();
    const boardId = await nodes.newBoard();
    const people = await PeopleAtNodes.at(nodes, boardId);

    await nodes.start();
    expect(await migrations()).toBeGreaterThan(known);
    // Those of the older one go on beside it, and have boards of their own.
    await people.untilAllSaved();
    for (const node of older) await nodes.newBoard(node);
    for (const node of older) {
      expect(await node.end("SIGTERM")).toBe(0);
      await people.untilAllSaved();
      if (nodes.running.length < 2) await nodes.start();
    }
    await people.untilAllSaved();
    const saved = await people.expectNothingLost();
    report(`two releases side by side: ${saved} acknowledged edits are there`);

    const env = {
      DATABASE_URL: url,
      NODE_ADDRESS: "127.0.0.1:0",
      PUBLIC_URL: "http://zentaikan.test",
    };
    const { code, errors } = await failToStart({ dataDir, env, program });
    expect(code).toBe(1);
    // Releases up to the one of 0045 say it in the words of a library.
    expect(errors).toMatch(/newer release|migration \S+ is missing/);
  },
);
