import type { Authentication } from "./authentication.ts";
import type { AddressOf } from "./address-of.ts";
import type { RateName } from "./limits.ts";
import type { TakeTurn } from "./rate-limit.ts";

/** What the guards of all routes have in common in one application. */
export interface Gate {
  readonly authentication: Authentication;
  readonly limits: Readonly<Record<RateName, TakeTurn>>;
  readonly addressOf: AddressOf;
}
