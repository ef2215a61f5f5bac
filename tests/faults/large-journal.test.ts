import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { startChildServer } from "@zentaikan/server/test-kit/child-server";
import { callApi, firstBoard, joinBoard } from "@zentaikan/server/test-kit/program";
import { temporaryFolder } from "@zentaikan/server/test-kit/test-server";
import { startWriting } from "@zentaikan/server/test-kit/writing-program";
import { afterAll, expect, test } from "vitest";
import { report } from "../support/report.ts";
import { SIZES } from "../support/sizes.ts";
import { growData } from "./kit/grow-data.ts";

const MiB = 1024 * 1024;
const dataDir = temporaryFolder();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function timed<Output>(work: () => Promise<Output>): Promise<[Output, number]> {
  const start = performance.now();
  const output = await work();
  return [output, performance.now() - start];
}

/** Of two, each after a kill: a busy machine slows one start or the other. */
async function quickestStart(token: string): Promise<number> {
  let quickestMs = Infinity;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const [server, startMs] = await timed(() => startChildServer({ dataDir, token }));
    quickestMs = Math.min(quickestMs, startMs);
    await server.end("SIGKILL");
  }
  return quickestMs;
}

test(
  `[F23] a server that was killed with ${SIZES.journalMebibytes} MiB behind it serves again as fast as without @night`,
  { timeout: 120_000 + SIZES.journalMebibytes * 500 },
  async () => {
    const first = await startChildServer({ dataDir });
    const { token } = first;
    const like = (await firstBoard(first)).id;
    await first.end("SIGTERM");
    const smallMs = await quickestStart(token);
    const ids = await growData(dataDir, { boards: SIZES.journalMebibytes, like });

    const busy = await startChildServer({ dataDir, token });
    const program = await joinBoard(busy, like);
    await program.synced();
    const writer = startWriting(program, { prefix: "large", everyMs: 3 });
    await expect.poll(() => writer.savedKeys().length).toBeGreaterThan(50);
    await busy.end("SIGKILL");
    writer.stop();

    const largeMs = await quickestStart(token);
    const server = await startChildServer({ dataDir, token });
    const [, listMs] = await timed(() => callApi(server, "GET", "/api/boards"));
    const [reader, openMs] = await timed(async () => {
      const joined = await joinBoard(server, ids.at(-1) ?? "");
      await joined.synced();
      return joined;
    });
    expect(reader.doc.getMap("records").size).toBe(512);
    reader.leave();
    expect(await server.end("SIGTERM")).toBe(0);
    const bytes = statSync(join(dataDir, "documents.sqlite")).size;
    const [size, ...times] = [bytes / MiB, smallMs, largeMs, listMs, openMs].map(Math.round);
    const [empty, full, list, open] = times;
    report(
      `[F23] journal of ${size} MiB, ${ids.length} boards: serving after ${full} ms ` +
        `(${empty} ms without them), list of boards ${list} ms, first board open ${open} ms`,
    );
    // A start on a busy machine takes what it takes; it must not take longer for what is stored.
    expect(largeMs).toBeLessThan(smallMs * 1.5 + 1000);
  },
);
