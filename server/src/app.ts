import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import type { MiddlewareHandler } from "hono";
import type { ActorEnv } from "./http/authenticate.ts";
import type { Authentication } from "./http/authentication.ts";
import { assetRoutes, type AssetRoutesOptions } from "./features/assets/asset-routes.ts";
import { sessionRoutes, type SessionRoutesOptions } from "./features/sign-in/session-routes.ts";
import { signInRoutes, type SignInRoutesOptions } from "./features/sign-in/sign-in-routes.ts";
import { auditRoutes } from "./features/audit/audit-routes.ts";
import { boardRoutes, type BoardRoutesOptions } from "./features/boards/board-routes.ts";
import {
  agreementExportRoutes,
  type AgreementExportOptions,
} from "./features/agreements/agreement-export-routes.ts";
import { agreementRoutes } from "./features/agreements/agreement-routes.ts";
import type { AgreementsOptions } from "./features/agreements/agreements.ts";
import { commentRoutes, type CommentRoutesOptions } from "./features/comments/comment-routes.ts";
import {
  customerRoutes,
  type CustomerRoutesOptions,
} from "./features/customers/customer-routes.ts";
import { digestRoutes, type DigestRoutesOptions } from "./features/digest/digest-routes.ts";
import { Refusal, refusalBody, refusalStatus, type RefusalCode } from "./errors.ts";
import { addressReader } from "./http/address-of.ts";
import type { Gate } from "./http/gate.ts";
import { guardRoute } from "./http/guard-route.ts";
import { requestLimits } from "./http/limits.ts";
import { requireDeclarations } from "./http/require-declarations.ts";
import { requireOrigin } from "./http/require-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { staticFiles } from "./http/static-files.ts";
import { inboxRoutes, type InboxRoutesOptions } from "./features/inbox/inbox-routes.ts";
import type { DocumentWorker } from "./interpretation/document-worker.ts";
import { refusalOfReading } from "./interpretation/refusal-of-reading.ts";
import { lineupRoutes, type LineupRoutesOptions } from "./features/lineups/lineup-routes.ts";
import {
  snapshotRoutes,
  type SnapshotRoutesOptions,
} from "./features/snapshots/snapshot-routes.ts";
import { isStorageFull } from "./storage/storage-full.ts";
import type { Log } from "./log.ts";
import { NoAnswer } from "./threads/no-answer.ts";
import { peopleRoutes, type PeopleRoutesOptions } from "./features/people/people-routes.ts";
import { webhookRoutes, type WebhookRoutesOptions } from "./features/webhooks/webhook-routes.ts";

export interface AppOptions {
  readonly publicOrigin: string;
  readonly authentication: Authentication;
  readonly sessions: SessionRoutesOptions;
  readonly people: PeopleRoutesOptions & SignInRoutesOptions;
  readonly customers: CustomerRoutesOptions;
  readonly boards: BoardRoutesOptions;
  readonly lineups: LineupRoutesOptions;
  readonly comments: CommentRoutesOptions;
  readonly inbox: InboxRoutesOptions;
  readonly digest: DigestRoutesOptions;
  readonly snapshots: SnapshotRoutesOptions;
  readonly agreements: AgreementsOptions & AgreementExportOptions;
  readonly webhooks: WebhookRoutesOptions;
  readonly assets: AssetRoutesOptions;
  /** Whether edits can be saved at the moment. */
  readonly isReady: () => boolean;
  readonly processHealth: () => DocumentWorker["health"];
  readonly trustedProxies: readonly string[];
  readonly clientFolder: string;
  /** Milliseconds that only go forward, whatever the clock on the wall does. */
  readonly elapsed: () => number;
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

  app.use(securityHeaders(options.publicOrigin), compress());
  app.use("/api/*", requireOrigin(options.publicOrigin), noStore);
  app.use(atGate);
  app.route("/", sessionRoutes(options.sessions));
  app.route("/", signInRoutes(options.people));
  app.route("/", peopleRoutes(options.people));
  app.route("/", auditRoutes(options.people));
  app.route("/", customerRoutes(options.customers));
  app.route("/", boardRoutes(options.boards));
  app.route("/", lineupRoutes(options.lineups));
  app.route("/", commentRoutes(options.comments));
  app.route("/", inboxRoutes(options.inbox));
  app.route("/", digestRoutes(options.digest));
  app.route("/", webhookRoutes(options.webhooks));
  app.route("/", assetRoutes(options.assets));
  app.route("/", snapshotRoutes(options.snapshots));
  app.route("/", agreementRoutes(options.agreements));
  app.route("/", agreementExportRoutes(options.agreements));
  app.all("/api/*", guardRoute({ right: "signedIn", rate: "lists", size: "form" }), () => {
    throw new Refusal("noSuchPage");
  });
  app.use("/openapi.json", guardRoute({ right: "anybody", rate: "arrivals", size: "none" }));
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Zentaikan", version: "1" },
    servers: [{ url: options.publicOrigin }],
  });
  app.get("/livez", (context) => context.text("alive"));
  app.get("/readyz", (context) => {
    const { setAside, isDown } = options.processHealth();
    const lines = [
      options.isReady() ? "ready" : "edits cannot be saved",
      ...(isDown ? ["the document process does not start"] : []),
      ...setAside.map((work) => `set aside: ${work}`),
    ];
    return context.text(lines.join("\n"), options.isReady() ? 200 : 503);
  });
  app.route("/", staticFiles(options.clientFolder));

  app.onError((error, context) => {
    const code = refusalCodeOf(error);
    // What ends the document process, or is set aside, has its lines in the log already.
    const isSaid = [Refusal, HTTPException, NoAnswer].some((kind) => error instanceof kind);
    if (code === "unexpected" || !isSaid) {
      options.log.error({ err: error, path: context.req.path }, "a request failed unexpectedly");
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
