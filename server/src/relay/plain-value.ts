import { MAX_VALUE_DEPTH } from "./bounded-decoder.ts";

/**
 * `polluted`: a key of it is one that every object has, so that decoding gave it another prototype;
 * written anew it is plain. `unfit`: what JSON cannot hold, or what lies too deep in itself.
 */
export type ValueKind = "plain" | "polluted" | "unfit";

/** Whether a decoded value is JSON, and how far. Each part is looked at once, without recursion. */
export function kindOfValue(value: unknown): ValueKind {
  let kind: ValueKind = "plain";
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_VALUE_DEPTH) return "unfit";
    const inner: unknown[] = [];
    for (const part of level) {
      if (typeof part === "bigint") return "unfit";
      if (typeof part !== "object" || part === null) continue;
      if (!Array.isArray(part) && Object.getPrototypeOf(part) !== Object.prototype) {
        if (part instanceof Uint8Array) return "unfit";
        kind = "polluted";
      }
      for (const entry of Object.values(part)) {
        if (typeof entry === "object" || typeof entry === "bigint") inner.push(entry);
      }
    }
    level = inner;
  }
  return kind;
}
