import type { Log } from "../log.ts";
import { TokenBucket } from "./token-bucket.ts";

const rate = { perSecond: 1, burst: 100 };

export type SayOfStranger = (fields: object, message: string) => void;

/**
 * Says of strangers what an operator wants to know, and says it less often than they can make it
 * happen: a log that grows with every junk socket fills the disk. What was left out is counted.
 */
export function sparingLog(log: Log, now: () => number): SayOfStranger {
  const bucket = new TokenBucket(rate, now());
  let leftOut = 0;
  return (fields, message) => {
    if (!bucket.take(1, now())) {
      leftOut += 1;
      return;
    }
    log.info(leftOut === 0 ? fields : { ...fields, leftOut }, message);
    leftOut = 0;
  };
}
