import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ActorEnv } from "../access/authenticate.ts";
import { Refusal, type RefusalCode } from "../errors.ts";
import type { AddressOf } from "./address-of.ts";
import { rateLimit } from "./rate-limit.ts";

/** How fast and how big requests may be, in one place. Figures are generous to people. */
export interface RequestLimits {
  /** For routes that take a secret: an office that opens one link at once passes. */
  readonly secrets: MiddlewareHandler<ActorEnv>;
  /** For routes that make the document thread work, or fill the disk. */
  readonly commands: MiddlewareHandler<ActorEnv>;
  readonly readings: MiddlewareHandler<ActorEnv>;
  readonly uploads: MiddlewareHandler<ActorEnv>;
  /** A ticket is cheap, and a hall that comes back after an outage asks for many. */
  readonly tickets: MiddlewareHandler<ActorEnv>;
}

export function requestLimits(now: () => number, addressOf: AddressOf): RequestLimits {
  const perPerson = (burst: number, perSecond: number) =>
    rateLimit({ rate: { burst, perSecond }, per: "person", now });
  return {
    secrets: rateLimit({ rate: { burst: 120, perSecond: 2 }, per: addressOf, now }),
    commands: perPerson(60, 2),
    readings: perPerson(120, 20),
    uploads: perPerson(40, 1),
    tickets: perPerson(200, 10),
  };
}

/** Refuses a body that is bigger; one that does not say its size is counted as it comes. */
export function limitBody(maxBytes: number, refusal: RefusalCode): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Refusal(refusal);
    },
  });
}
