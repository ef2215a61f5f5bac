import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import type { MiddlewareHandler } from "hono";
import { requirePerson, type Authentication } from "./access/authenticate.ts";
import { assetRoutes, type AssetRoutesOptions } from "./assets/asset-routes.ts";
import { MAX_IMAGE_BYTES } from "./assets/judge-image.ts";
import { sessionRoutes, type SessionRoutesOptions } from "./access/session-routes.ts";
import { auditRoutes } from "./audit/audit-routes.ts";
import { boardRoutes, type BoardRoutesOptions } from "./boards/board-routes.ts";
import {
  agreementExportRoutes,
  type AgreementExportOptions,
} from "./agreements/agreement-export-routes.ts";
import { agreementRoutes } from "./agreements/agreement-routes.ts";
import type { AgreementsOptions } from "./agreements/agreements.ts";
import { commentRoutes, type CommentRoutesOptions } from "./comments/comment-routes.ts";
import { customerRoutes, type CustomerRoutesOptions } from "./customers/customer-routes.ts";
import { digestRoutes, type DigestRoutesOptions } from "./digest/digest-routes.ts";
import { Refusal, refusalBody, refusalStatus, type RefusalCode } from "./errors.ts";
import { addressReader } from "./http/address-of.ts";
import { limitBody, requestLimits } from "./http/limits.ts";
import { requireOrigin } from "./http/require-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { staticFiles } from "./http/static-files.ts";
import { inboxRoutes, type InboxRoutesOptions } from "./inbox/inbox-routes.ts";
import { lineupRoutes, type LineupRoutesOptions } from "./lineups/lineup-routes.ts";
import { snapshotRoutes, type SnapshotRoutesOptions } from "./snapshots/snapshot-routes.ts";
import type { Log } from "./log.ts";
import { peopleRoutes, type PeopleRoutesOptions } from "./people/people-routes.ts";
import { webhookRoutes, type WebhookRoutesOptions } from "./webhooks/webhook-routes.ts";

export interface AppOptions {
  readonly publicOrigin: string;
  readonly authentication: Authentication;
  readonly sessions: SessionRoutesOptions;
  readonly people: PeopleRoutesOptions;
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
  readonly trustedProxies: readonly string[];
  readonly clientFolder: string;
  /** Milliseconds that only go forward, whatever the clock on the wall does. */
  readonly elapsed: () => number;
  readonly log: Log;
}

const publicPaths: ReadonlySet<string> = new Set([
  "/api/session",
  "/api/digest/end",
  "/api/join",
  "/api/join/preview",
  "/api/sign-in",
  "/api/sign-in/email",
  "/api/sign-in/oidc",
  "/api/sign-in/oidc/callback",
]);
const maxBodyBytes = 64 * 1024;

/** Everything that is answered over HTTP. Its door in tests is `app.request`. */
export function createApp(options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  const limits = requestLimits(options.elapsed, addressReader(options.trustedProxies));

  app.use(securityHeaders(options.publicOrigin), compress());
  app.use("/api/*", requireOrigin(options.publicOrigin), bodyBounds, noStore);
  // Whatever is not named here needs somebody who is signed in, so that no route is left open.
  app.use("/api/*", requirePerson(options.authentication, publicPaths));
  app.post("/api/session", limits.secrets);
  app.post("/api/join/*", limits.secrets);
  app.use("/api/sign-in/*", limits.secrets);
  app.post("/api/digest/end", limits.secrets);
  app.post("/api/boards", limits.commands);
  app.patch("/api/boards/:id/lineup", limits.commands);
  app.post("/api/lineups/*", limits.commands);
  app.post("/api/boards/:id/comments", limits.commands);
  app.post("/api/boards/:id/snapshots", limits.commands);
  app.post("/api/boards/:id/restore", limits.commands);
  app.post("/api/boards/:id/agreements", limits.commands);
  app.post("/api/boards/:id/agreements/*", limits.commands);
  app.post("/api/webhooks/*", limits.commands);
  app.get("/api/boards/:id/agreements/:proposal/:file", limits.readings);
  app.get("/api/boards/:id/structure", limits.readings);
  app.get("/api/boards/:id/away", limits.readings);
  app.post("/api/boards/:id/ticket", limits.tickets);
  app.post("/api/boards/:id/comments/ticket", limits.tickets);
  app.post("/api/boards/:id/assets", limits.uploads);
  app.route("/", sessionRoutes(options.sessions));
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
  app.all("/api/*", () => {
    throw new Refusal("noSuchPage");
  });
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: { title: "Zentaikan", version: "1" },
    servers: [{ url: options.publicOrigin }],
  });
  app.get("/livez", (context) => context.text("alive"));
  app.get("/readyz", (context) =>
    options.isReady() ? context.text("ready") : context.text("edits cannot be saved", 503),
  );
  app.route("/", staticFiles(options.clientFolder));

  app.onError((error, context) => {
    const code = refusalCodeOf(error);
    if (code === "unexpected") {
      options.log.error({ err: error, path: context.req.path }, "a request failed unexpectedly");
    }
    return context.json(refusalBody(code), refusalStatus(code));
  });
  return app;
}

const isUpload = /^\/api\/boards\/[^/]+\/assets$/;
const boundJson = limitBody(maxBodyBytes, "bodyTooBig");
const boundImage = limitBody(MAX_IMAGE_BYTES, "imageTooBig");
const bodyBounds: MiddlewareHandler = (context, next) =>
  (isUpload.test(context.req.path) ? boundImage : boundJson)(context, next);

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
  return "unexpected";
}
