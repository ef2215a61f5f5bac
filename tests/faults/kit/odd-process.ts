import { isMainThread } from "node:worker_threads";
import { ODD, type OddRequest } from "./odd-request.ts";

/**
 * Loaded before a server by `node --import`: turns the clock on the wall, or lets the next message
 * to a room meet an error that nobody foresaw.
 */
let offsetMs = 0;
let isArmed = false;

if (isMainThread && process.send !== undefined) {
  const realNow = Date.now;
  Date.now = () => realNow() + offsetMs;
  const monotonic = performance.now.bind(performance);
  performance.now = () => {
    if (isArmed && new Error().stack?.includes("Room.receive") === true) {
      isArmed = false;
      throw new TypeError("nobody foresaw this");
    }
    return monotonic();
  };
  process.on("message", (request: OddRequest) => {
    if (request.kind !== ODD) return;
    offsetMs = request.offsetMs ?? offsetMs;
    isArmed = request.breaksRoom ?? isArmed;
    process.send?.("done");
  });
  process.channel?.unref();
}
