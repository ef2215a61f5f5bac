import type { Context } from "hono";
import { Refusal } from "../errors.ts";
import { TokenBucket } from "../relay/token-bucket.ts";

export interface RateLimitOptions {
  /** So many at once, then so many a second. */
  readonly rate: { readonly burst: number; readonly perSecond: number };
  /** Milliseconds that only go forward: a clock set back would refuse everybody until it is caught up. */
  readonly now: () => number;
  /** How many askers are remembered; whoever was not seen for longest is forgotten first. */
  readonly mostRemembered?: number;
}

/** Whose requests count together, and how many times the rate they have. */
interface Asker {
  readonly key: string;
  readonly factor: number;
}

/** @throws Refusal tooManyRequests, and says when to come back */
export type TakeTurn = (context: Context, asker: Asker) => void;

/** Refuses what comes faster than the rate. Each call makes a limit of its own; several routes may share one. */
export function rateLimit({ rate, now, mostRemembered = 10_000 }: RateLimitOptions): TakeTurn {
  const buckets = new Map<string, TokenBucket>();

  const bucketOf = ({ key, factor }: Asker): TokenBucket => {
    const { burst, perSecond } = rate;
    const known = buckets.get(key);
    const bucket =
      known ?? new TokenBucket({ burst: burst * factor, perSecond: perSecond * factor }, now());
    // At the end, as the one that was seen last.
    buckets.delete(key);
    buckets.set(key, bucket);
    if (buckets.size > mostRemembered) buckets.delete(buckets.keys().next().value ?? key);
    return bucket;
  };

  return (context, asker) => {
    if (bucketOf(asker).take(1, now())) return;
    context.header("Retry-After", String(Math.ceil(1 / (rate.perSecond * asker.factor))));
    throw new Refusal("tooManyRequests");
  };
}
