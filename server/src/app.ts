import { OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ActorEnv } from "./http/authenticate.ts";
import type { Authentication } from "./http/authentication.ts";
import type { Feature } from "./feature.ts";
import { Refusal, refusalBody, refusalStatus, type RefusalCode } from "./errors.ts";
import { addressReader } from "./http/address-of.ts";
import { compressLong } from "./http/compress-long.ts";
import type { Gate } from "./http/gate.ts";
import { guardRoute } from "./http/guard-route.ts";
import { requestLimits } from "./http/limits.ts";
import { requireDeclarations } from "./http/require-declarations.ts";
import { requireOrigin } from "./http/require-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { staticFiles } from "./http/static-files.ts";
import type { DocumentWorker } from "./interpretation/document-worker.ts";
import { refusalOfReading } from "./interpretation/refusal-of-reading.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import type { Log } from "./log.ts";
import { newId } from "./new-id.ts";
import { NoAnswer } from "./threads/no-answer.ts";

interface AppOptions {
  readonly publicOrigin: string;
  readonly authentication: Authentication;
  readonly features: readonly Feature[];
  /** Whether edits can be saved at the moment. */
  readonly isReady: () => boolean;
  readonly processHealth: () => DocumentWorker["health"];
  readonly isDamaged: () => boolean;
  readonly trustedProxies: readonly string[];
  readonly clientFolder: string;
  /** Milliseconds that only go forward, whatever the clock on the wall does. */
  readonly elapsed: () => number;
  /** Counts refusals, where somebody watches. */
  readonly onRefused?: ((code: RefusalCode) => void) | undefined;
  readonly log: Log;
}

/** Everything that is answered over HTTP. Its door in tests is `app.request`. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  const gate: Gate = {
    authentication: options.authentication,
    limits: requestLimits(options.elapsed),
    addressOf: addressReader(options.trustedProxies),
  };
  const atGate: MiddlewareHandler<ActorEnv> = (context, next) => {
    context.set("gate", gate);
    return next();
  };

  app.use(securityHeaders(options.publicOrigin), compressLong());
  app.use("/api/*", requireOrigin(options.publicOrigin), noStore);
  app.use(atGate);
  for (const route of options.features.flatMap(({ routes }) => routes)) app.route("/", route);
  app.all("/api/*", guardRoute({ right: "signedIn", rate: "lists", size: "form" }), () => {
    throw new Refusal("noSuchPage");
  });
  app.use("/openapi.json", guardRoute({ right: "anybody", rate: "arrivals", size: "none" }));
  // Whoever is nobody may ask for it: to write it anew took a tenth of a second each time.
  let description: string | null = null;
  app.get("/openapi.json", (context) => {
    description ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: "3.1.0",
        info: { title: "Zentaikan", version: "1" },
        servers: [{ url: options.publicOrigin }],
      }),
    );
    return context.body(description, 200, { "Content-Type": "application/json" });
  });
  app.get("/livez", (context) => context.text("alive"));
  app.get("/readyz", (context) => {
    const { setAside, isDown } = options.processHealth();
    const lines = [
      options.isReady() ? "ready" : "edits cannot be saved",
      ...(options.isDamaged() ? ["the workspace is damaged: put a backup in place"] : []),
      ...(isDown ? ["the document process does not start"] : []),
      ...setAside.map((work) => `set aside: ${work}`),
    ];
    return context.text(lines.join("\n"), options.isReady() ? 200 : 503);
  });
  app.route("/", staticFiles(options.clientFolder));

  app.onError((error, context) => {
    const code = refusalCodeOf(error);
    options.onRefused?.(code);
    // What ends the document process, or is set aside, has its lines in the log already.
    const isSaid = [Refusal, HTTPException, NoAnswer].some((kind) => error instanceof kind);
    if (code === "unexpected" || !isSaid) {
      // By it whoever was refused finds the line of the log, whichever node answered.
      const requestId = newId();
      context.header("X-Request-Id", requestId);
      // As it was declared: an address may hold what opens something.
      const path = routePath(context);
      options.log.error({ err: error, requestId, path }, "a request failed unexpectedly");
    }
    const quota = error instanceof Refusal ? error.quota : null;
    return context.json(refusalBody(code, quota), refusalStatus(code));
  });
  requireDeclarations(app.routes);
  return app;
}

/** What never changes may be kept, by the browser that got it; nothing else of the interface. */
const noStore: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.get("Cache-Control")?.includes("immutable"))
    headers.set("Cache-Control", "no-store");
};

function refusalCodeOf(error: Error): RefusalCode {
  if (error instanceof Refusal) return error.code;
  // Hono's own: a body that is no JSON, for one.
  if (error instanceof HTTPException && error.status < 500) return "badRequest";
  if (isStorageFull(error)) return "storageUnavailable";
  return refusalOfReading(error) ?? "unexpected";
}
