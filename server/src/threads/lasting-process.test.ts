import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import { openLog } from "../log.ts";
import { LastingProcess } from "./lasting-process.ts";
import type { NoAnswer } from "./no-answer.ts";

const folder = mkdtempSync(join(tmpdir(), "zentaikan-lasting-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Methods = {
  double: (value: number) => number;
  fail: (message: string) => never;
  grow: (nothing: null) => void;
  hang: (nothing: null) => void;
  exit: (nothing: null) => void;
};

const serveProcess = new URL("./serve-process.ts", import.meta.url).href;
const module = pathToFileURL(join(folder, "process.ts"));
writeFileSync(
  module,
  `import { serveProcess } from ${JSON.stringify(serveProcess)};
   serveProcess({
     double: (value: number) => value * 2,
     fail: (message: string) => { throw new Error(message); },
     grow: () => { const kept = []; for (;;) kept.push({ some: [kept.length] }); },
     hang: () => { for (;;); },
     exit: () => process.exit(1),
   });`,
);

let now = 0;
let lasting: LastingProcess<Methods>;
const start = (of = module): void => {
  now = 0;
  lasting = new LastingProcess<Methods>({
    module: of,
    limits: { callMs: 2000, callMsPerMiB: 0, heapMiB: 32 },
    elapsed: () => now,
    log: openLog("silent"),
  });
};
afterEach(() => lasting.close());

const minutes = 60_000;
const double = (value: number) => lasting.call("double", { input: value, about: "board:b" });
const reasonOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => "answered",
    (error: unknown) => (error as NoAnswer).reason,
  );
const die = (method: "grow" | "hang" | "exit", about: string | null = "board:a") =>
  reasonOf(lasting.call(method, { input: null, about }));

test.each(["grow", "hang", "exit"] as const)(
  "[T1] a call of %s is told that it ended the process, and those behind it get their answers",
  async (method) => {
    start();
    const answers = [double(1), die(method), double(2), die(method, "board:c"), double(3)];
    expect(await Promise.all(answers)).toEqual([2, "ended", 4, "ended", 6]);
  },
);

test("[T2] what ended it twice running is left out, longer each time; other work goes on", async () => {
  start();
  expect([await die("exit"), await die("exit"), await die("exit")]).toEqual([
    "ended",
    "ended",
    "setAside",
  ]);
  expect(lasting.health.setAside).toEqual(["board:a exit"]);
  expect(await lasting.call("double", { input: 2, about: "board:a" })).toBe(4);
  expect(await double(3)).toBe(6);
  now += 10 * minutes;
  expect(lasting.health.setAside).toEqual([]);
  expect([await die("exit"), await die("exit")]).toEqual(["ended", "setAside"]);
  now += 19 * minutes;
  expect(await die("exit")).toBe("setAside");
  lasting.forget("board:a");
  expect(await die("exit")).toBe("ended");
});

test("[T2] a failure is an answer and no death, and nobody is blamed for a call about nothing", async () => {
  start();
  for (const message of ["1", "2", "3"]) {
    await expect(lasting.call("fail", { input: message, about: "board:a" })).rejects.toThrow(
      message,
    );
  }
  expect([await die("exit", null), await die("exit", null), await die("exit", null)]).toEqual([
    "ended",
    "ended",
    "ended",
  ]);
  expect(lasting.health).toEqual({ setAside: [], isDown: false });
});

test("[T3] a process that does not start is down, blames no document, and is tried again", async () => {
  const late = pathToFileURL(join(folder, "late.ts"));
  start(late);
  for (let call = 0; call < 3; call += 1) expect(await reasonOf(double(1))).toBe("down");
  expect(lasting.health).toEqual({ setAside: [], isDown: true });
  writeFileSync(late, `import ${JSON.stringify(module.href)};`);
  expect(await double(1)).toBe(2);
  expect(lasting.health.isDown).toBe(false);
});
