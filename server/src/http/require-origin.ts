import type { MiddlewareHandler } from "hono";
import { bearerToken } from "./authenticate.ts";
import { Refusal } from "../errors.ts";

const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Requests that change something come from our own pages, or from programs that show a token and
 * say nothing of pages. Everything else may be a foreign page that borrows somebody's cookie.
 */
export function requireOrigin(publicOrigin: string): MiddlewareHandler {
  return async (context, next) => {
    if (!safeMethods.has(context.req.method)) {
      const origin = context.req.header("Origin");
      const isProgram = origin === undefined && bearerToken(context) !== null;
      if (origin !== publicOrigin && !isProgram) throw new Refusal("originRefused");
    }
    await next();
  };
}
