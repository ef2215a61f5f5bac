import { isMainThread } from "node:worker_threads";
import { OBSERVE, type Observation } from "./observation.ts";

const lookEveryMs = 5;
let longestTurnMs = 0;
let longestLateMs = 0;
let lastMs = performance.now();
let lastCpu = process.threadCpuUsage();
let askedCpu = lastCpu;

/**
 * Loaded by `node --import`, so that no server has to know that it is watched. A turn counts by the
 * thread's own processor time: a busy machine that gives the server nothing is not its stall.
 */
if (isMainThread && process.send !== undefined) {
  setInterval(look, lookEveryMs).unref();
  process.on("message", (question) => {
    if (isQuestion(question)) process.send?.(observe());
  });
  process.channel?.unref();
}

function look(): void {
  const now = performance.now();
  const { user, system } = process.threadCpuUsage(lastCpu);
  const lateMs = now - lastMs - lookEveryMs;
  longestLateMs = Math.max(longestLateMs, lateMs);
  const workMs = (user + system) / 1000;
  // Kept from running for most of the time, it finds all at once what had come one by one.
  if (workMs * 3 > lateMs) longestTurnMs = Math.max(longestTurnMs, Math.min(lateMs, workMs));
  lastMs = now;
  lastCpu = process.threadCpuUsage();
}

function observe(): Observation {
  look();
  const { user, system } = process.threadCpuUsage(askedCpu);
  globalThis.gc?.();
  const { external, heapUsed } = process.memoryUsage();
  const openSockets = process.getActiveResourcesInfo().filter((kind) => kind === "TCPSocketWrap");
  const observation = {
    bufferBytes: external,
    heapBytes: heapUsed,
    openSockets: openSockets.length,
    workMs: (user + system) / 1000,
    longestTurnMs,
    longestLateMs,
  };
  longestTurnMs = 0;
  longestLateMs = 0;
  lastMs = performance.now();
  lastCpu = process.threadCpuUsage();
  askedCpu = lastCpu;
  return observation;
}

function isQuestion(question: unknown): boolean {
  return (
    typeof question === "object" &&
    question !== null &&
    "kind" in question &&
    question.kind === OBSERVE.kind
  );
}
