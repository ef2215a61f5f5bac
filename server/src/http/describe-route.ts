import { createRoute, type RouteConfig, type z } from "@hono/zod-openapi";
import { NAME_SHOWS_NOTHING } from "@zentaikan/protocol";
import { RefusalBody } from "@zentaikan/protocol/http";
import { Refusal } from "../errors.ts";
import { guardRoute, type RouteDeclaration } from "./guard-route.ts";

/** A route of the interface: whom it answers, how fast and with how much, and what it is. */
export function describeRoute<Config extends Omit<RouteConfig, "middleware">>(
  declaration: RouteDeclaration,
  config: Config,
) {
  return createRoute({ ...config, middleware: guardRoute(declaration) });
}

/** A body in JSON, as the description of a route wants it. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { "application/json": { schema } } } } as const;
}

/** One good answer; every other one is a refusal. */
export function answers<Status extends 200 | 201, Schema extends z.ZodType>(
  status: Status,
  schema: Schema,
  description: string,
) {
  const good = { [status]: { description, content: { "application/json": { schema } } } } as Record<
    Status,
    { description: string; content: { "application/json": { schema: Schema } } }
  >;
  return {
    ...good,
    default: {
      description: "A refusal",
      content: { "application/json": { schema: RefusalBody } },
    },
  };
}

/** What does not fit its schema is refused before a handler sees it. */
export function refuseBadRequest(result: {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly { readonly message: string }[] };
}) {
  if (result.success) return;
  const isNameless = result.error?.issues.some(({ message }) => message === NAME_SHOWS_NOTHING);
  throw new Refusal(isNameless ? "nameShowsNothing" : "badRequest", { cause: result.error });
}

/** A good answer without a body. */
export function noContent(description: string) {
  return { 204: { description } } as const;
}
