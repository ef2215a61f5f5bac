import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ActorEnv } from "./http/authenticate.ts";

/** What a feature brings into the server: its `register` makes it, `services.ts` introduces it. */
export interface Feature {
  /** Each route says its right, rate and size itself. */
  readonly routes: readonly OpenAPIHono<ActorEnv>[];
  /** Work that comes again and again while the server serves. */
  readonly rounds?: readonly Round[];
  /** Ends what has begun; nothing is asked of the database afterwards. */
  readonly close?: () => Promise<void>;
}

interface Round {
  readonly name: string;
  readonly betweenMs: number;
  /** Of several servers each does it, and not one for all. */
  readonly isOfEach?: boolean;
  readonly run: () => Promise<void>;
}
