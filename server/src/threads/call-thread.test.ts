import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { ThreadCaller, ThreadEnded } from "./call-thread.ts";

const folder = mkdtempSync(join(tmpdir(), "zentaikan-thread-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Methods = {
  double: (value: number) => number;
  fail: (message: string) => never;
  crash: (input: null) => void;
};

const serveThread = new URL("./serve-thread.ts", import.meta.url).href;
const module = join(folder, "thread.ts");
writeFileSync(
  module,
  `import { serveThread } from ${JSON.stringify(serveThread)};
   serveThread({
     double: (value: number) => value * 2,
     fail: (message: string) => { throw new Error(message); },
     crash: () => { setTimeout(() => { throw new Error("crashed"); }, 0); },
   });`,
);
const start = (): ThreadCaller<Methods> => new ThreadCaller(pathToFileURL(module), null);

test("[K2] every call gets its own answer, a failed one its error", async () => {
  const thread = start();
  const calls = [thread.call("double", 1), thread.call("fail", "no"), thread.call("double", 3)];
  const results = await Promise.allSettled(calls);
  expect(results).toMatchObject([
    { status: "fulfilled", value: 2 },
    { status: "rejected", reason: { message: "no" } },
    { status: "fulfilled", value: 6 },
  ]);
  await thread.terminate();
});

test("[K6] a thread that ends leaves no call waiting, and takes no more", async () => {
  const answerOf = (call: Promise<unknown>) =>
    call.then(
      () => "answered",
      (error: unknown) => (error instanceof ThreadEnded ? "ended" : "failed"),
    );
  const thread = start();
  // The end may come before the answer to what brought it about.
  expect(["answered", "ended"]).toContain(await answerOf(thread.call("crash", null)));
  await expect.poll(() => answerOf(thread.call("double", 1))).toBe("ended");
  const other = start();
  const open = answerOf(other.call("double", 1));
  await other.terminate();
  expect(["answered", "ended"]).toContain(await open);
  await expect(other.call("double", 2)).rejects.toThrow(ThreadEnded);
});
