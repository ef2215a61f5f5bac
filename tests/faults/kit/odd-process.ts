import { isMainThread } from "node:worker_threads";
import { ODD, type OddRequest } from "./odd-request.ts";

/**
 * Loaded before a server by `node --import`: turns the clock on the wall, or lets the
 * function that was named meet an error that nobody foresaw when it asks for the time next.
 */
let offsetMs = 0;
let breaksIn: string | null = null;

if (isMainThread && process.send !== undefined) {
  const realNow = Date.now;
  Date.now = () => {
    breakHere();
    return realNow() + offsetMs;
  };
  const monotonic = performance.now.bind(performance);
  performance.now = () => {
    breakHere();
    return monotonic();
  };
  process.on("message", (request: OddRequest) => {
    if (request.kind !== ODD) return;
    offsetMs = request.offsetMs ?? offsetMs;
    breaksIn = request.breaksIn ?? breaksIn;
    process.send?.("done");
  });
  process.channel?.unref();
}

function breakHere(): void {
  if (breaksIn === null || new Error().stack?.includes(breaksIn) !== true) return;
  breaksIn = null;
  throw new TypeError("nobody foresaw this");
}
