import { defineConfig } from "vitest/config";

/** Journeys through real browsers: patient as a busy machine, and one after the other. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.journey.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 45_000, interval: 100 } },
  },
});
