import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { quietPort } from "@zentaikan/server/test-kit/quiet-port";
import { moveToCore } from "../load/pin-to-core.ts";
import { hocuspocusProcess, wireOf } from "./hocuspocus.ts";
import { newRoomName, portOf } from "./peer-room.ts";
import type { ServerUnderTest } from "./server-under-test.ts";
import { sumUsages } from "./sum-usages.ts";

/**
 * So many servers of @hocuspocus with its Redis extension, as its documentation sets it up: each has
 * every document that somebody opened there, and tells the others of each change. They store into
 * one SQLite, and each client comes to the next one.
 */
export function hocuspocusNodes(count: number): ServerUnderTest {
  return {
    name: `hocuspocus ${count} nodes`,
    isDurable: true,
    async start(options) {
      const redis = await startRedis();
      if (options.core !== null) moveToCore(options.core, redis.pid);
      const first = await hocuspocusProcess(options, redis.port);
      const all = [first];
      while (all.length < count) all.push(await hocuspocusProcess(options, redis.port));
      let opened = 0;
      const end = async (): Promise<void> => {
        await Promise.all(all.map((one) => one.stop()));
        await redis.end();
      };
      return {
        process: {
          pid: first.pid,
          readyLine: first.readyLine,
          usage: (question) => sumUsages(all, redis.pid, question),
          kill: end,
          stop: end,
        },
        createRoom: newRoomName,
        async door(room) {
          opened += 1;
          const port = portOf((all[opened % count] ?? first).readyLine);
          return { port, path: "/", protocols: [], wire: wireOf(room) };
        },
      };
    },
  };
}

/** One that keeps nothing. @throws Error where there is none: Debian's is `redis-server` */
async function startRedis() {
  const port = await quietPort();
  const settings = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--save",
    "",
    "--appendonly",
    "no",
  ];
  const child = spawn("redis-server", settings, { stdio: ["ignore", "pipe", "ignore"] });
  await once(child, "spawn");
  for await (const line of createInterface(child.stdout)) {
    if (line.includes("Ready to accept connections")) break;
  }
  child.stdout.resume();
  const ended = once(child, "exit");
  return {
    port,
    pid: child.pid ?? 0,
    async end(): Promise<void> {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
