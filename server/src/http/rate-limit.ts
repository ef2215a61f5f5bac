import type { Context, MiddlewareHandler } from "hono";
import { bearerToken, type ActorEnv } from "../access/authenticate.ts";
import { Refusal } from "../errors.ts";
import { TokenBucket } from "../relay/token-bucket.ts";
import type { AddressOf } from "./address-of.ts";

export interface RateLimitOptions {
  /** So many at once, then so many a second. */
  readonly rate: { readonly burst: number; readonly perSecond: number };
  /** Whom the rate is for: everybody behind an address, or a person, who has to be known by then. */
  readonly per: AddressOf | "person";
  /** Milliseconds that only go forward: a clock set back would refuse everybody until it is caught up. */
  readonly now: () => number;
  /** How many of them are remembered; whoever was not seen for longest is forgotten first. */
  readonly mostRemembered?: number;
}

/** A program with a token that somebody made for it works through more than a person clicks. */
const programFactor = 50;

/** Refuses what comes faster than the rate. Each call makes a limit of its own; several routes may share one. */
export function rateLimit(options: RateLimitOptions): MiddlewareHandler<ActorEnv> {
  const { rate, per, now, mostRemembered = 10_000 } = options;
  const buckets = new Map<string, TokenBucket>();

  const bucketOf = (key: string, factor: number): TokenBucket => {
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

  return async (context, next) => {
    const factor = per === "person" && bearerToken(context) !== null ? programFactor : 1;
    if (!bucketOf(whoAsks(context, per), factor).take(1, now())) {
      context.header("Retry-After", String(Math.ceil(1 / (rate.perSecond * factor))));
      throw new Refusal("tooManyRequests");
    }
    await next();
  };
}

function whoAsks(context: Context<ActorEnv>, per: RateLimitOptions["per"]): string {
  return per === "person" ? context.get("person").id : per(context);
}
