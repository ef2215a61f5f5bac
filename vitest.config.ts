import { rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** What a first start leaves, made once in a run by the first test that starts a server. */
const seededData = join(tmpdir(), `zentaikan-seeded-${process.pid}`);
process.on("exit", () => rmSync(seededData, { recursive: true, force: true }));

/** Those that start processes of their own wait for them as long as a busy machine takes. */
const project = (name: string, folder: string, timeoutMs = 20_000) => ({
  test: {
    name,
    include: [`${folder}/**/*.test.ts`],
    environment: "node" as const,
    // For processes that tests start, as servers start theirs.
    env: {
      NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/compiled"),
      SEEDED_DATA: seededData,
    },
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    // What comes to be true does so in its time; a busy machine's is longer than a second.
    expect: { poll: { timeout: timeoutMs / 2 } },
  },
});

const server = project("server", "server", 120_000);
/** What speaks SQL of its own, said in PostgreSQL's words; at night all of the server is. */
const onPostgres = {
  test: {
    ...server.test,
    name: "server on PostgreSQL",
    include: ["server/src/features/agreements/agreements.test.ts"],
    env: { ...server.test.env, TEST_DATABASE: "postgres" },
  },
};

/** Who may, and until when, whichever of two nodes is asked; at night all of the rights' suites are. */
const onNodes = {
  test: {
    ...project("rights on two nodes", "tests", 120_000).test,
    include: ["change-readers", "names", "revocation"].map(
      (name) => `tests/rights/${name}.test.ts`,
    ),
    env: { ...server.test.env, TEST_DATABASE: "nodes" },
  },
};

export default defineConfig({
  test: {
    // A test waits a fifth of its time, for servers that it started and for what they do by a clock.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // To load the server anew for each file took a third of the time: what a test changes in its
    // process it changes back.
    isolate: false,
    projects: [
      project("capital-graph", "packages/capital-graph", 60_000),
      project("board-model", "packages/board-model", 60_000),
      project("board-export", "packages/board-export", 60_000),
      project("board-import", "packages/board-import", 60_000),
      project("protocol", "packages/protocol"),
      server,
      onPostgres,
      onNodes,
      project("client", "client"),
      project("tests", "tests", 120_000),
    ],
  },
});
