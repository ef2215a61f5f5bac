import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";

test("[S4] threads that give back at once take nothing from each other that they need for it", async () => {
  const module = JSON.stringify(new URL("./collect-everything.ts", import.meta.url).href);
  const source = `import { collectEverything } from ${module}; for (let at = 0; at < 50; at += 1) collectEverything();`;
  const threads = Array.from(
    { length: 3 },
    () => new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`)),
  );
  // A thread that throws ends this wait with what it threw.
  const ended = await Promise.all(threads.map((thread) => once(thread, "exit")));
  expect(ended).toEqual([[0], [0], [0]]);
});
