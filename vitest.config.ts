import { defineConfig } from "vitest/config";

const project = (name: string, folder: string, testTimeout = 20_000) => ({
  test: { name, include: [`${folder}/**/*.test.ts`], environment: "node" as const, testTimeout },
});

export default defineConfig({
  test: {
    projects: [
      project("capital-graph", "packages/capital-graph"),
      project("board-model", "packages/board-model"),
      project("protocol", "packages/protocol"),
      project("server", "server"),
      project("client", "client"),
      project("tests", "tests", 120_000),
    ],
  },
});
