import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  ChangeWebhookBody,
  CreateWebhookBody,
  WebhookBody,
  WebhookDeliveryBody,
  WebhookSecretBody,
} from "@zentaikan/protocol/webhooks";
import type { ActorEnv } from "../../http/authenticate.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import type { AllowedHost } from "../../allowed-hosts.ts";
import { addTestDelivery, deliverAgain, listDeliveries } from "./deliveries.ts";
import { mayCall } from "./judge-url.ts";
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  rollSecret,
} from "./webhooks.ts";

interface WebhookRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly allowedHosts: readonly AllowedHost[];
}

const params = z.object({ id: z.string() });
const list = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/webhooks",
    summary: "Addresses that are told what happens",
    responses: answers(200, z.array(WebhookBody), "The webhooks, the oldest first"),
  },
);
const create = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "commands", size: "form" },
  {
    method: "post",
    path: "/api/webhooks",
    summary: "Have an address told what happens",
    request: jsonBody(CreateWebhookBody),
    responses: answers(201, WebhookSecretBody, "The webhook; its secret is shown this once"),
  },
);
const change = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/webhooks/{id}",
    summary: "Change address or events, pause it, or let it run again",
    request: { params, ...jsonBody(ChangeWebhookBody) },
    responses: answers(200, WebhookBody, "The webhook as it is now"),
  },
);
const remove = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/webhooks/{id}",
    summary: "Delete a webhook, and what waits for it",
    request: { params },
    responses: noContent("Deleted"),
  },
);
const roll = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "changes", size: "none" },
  {
    method: "post",
    path: "/api/webhooks/{id}/secret",
    summary: "Make a new secret; for a day, the one before signs as well",
    request: { params },
    responses: answers(201, WebhookSecretBody, "The new secret; it is shown this once"),
  },
);
const deliveries = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/webhooks/{id}/deliveries",
    summary: "What was sent in the last days, and how it went",
    request: { params },
    responses: answers(200, z.array(WebhookDeliveryBody), "The last 100, the newest first"),
  },
);
const test = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "commands", size: "none" },
  {
    method: "post",
    path: "/api/webhooks/{id}/test",
    summary: "Send a test event, which is tried once, also to one that is paused",
    request: { params },
    responses: answers(201, z.array(WebhookDeliveryBody), "The deliveries, the test among them"),
  },
);
const again = describeRoute(
  { right: { workspace: "manageWebhooks" }, rate: "commands", size: "none" },
  {
    method: "post",
    path: "/api/webhooks/{id}/deliveries/{eventId}/again",
    summary: "Deliver an event again now, under the same id",
    request: { params: params.extend({ eventId: z.string() }) },
    responses: answers(200, z.array(WebhookDeliveryBody), "The deliveries, this one pending"),
  },
);

/** What the log says of an address: many carry a key of their receiver in path or query. */
const hostOf = (url: string): string => URL.parse(url)?.host ?? "";

/** Webhooks tell others what happens in the workspace: they are its owners' matter. */
export function webhookRoutes(options: WebhookRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, allowedHosts } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const requireUrl = (url: string | undefined): void => {
    if (url !== undefined && !mayCall(url, allowedHosts)) throw new Refusal("webhookUrlRefused");
  };

  routes.openapi(list, async (context) => {
    return context.json(await listWebhooks(database, now()), 200);
  });

  routes.openapi(create, async (context) => {
    const actor = context.get("person");
    const { url, events } = context.req.valid("json");
    requireUrl(url);
    const { id, secret } = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "manageWebhooks");
      const made = await createWebhook(transaction, { url, events, createdBy: actor.id }, now());
      const details = { webhook: hostOf(url), webhookId: made.id, events: events.join(" ") };
      await recordAudit(transaction, { kind: "webhookCreated", actor, details }, now());
      return made;
    });
    return context.json({ webhook: await findWebhook(database, id, now()), secret }, 201);
  });

  routes.openapi(change, async (context) => {
    const actor = context.get("person");
    const { id } = context.req.valid("param");
    const asked = context.req.valid("json");
    requireUrl(asked.url);
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "manageWebhooks");
      const before = await findWebhook(transaction, id, now());
      const { url = before.url, events = before.events, isPaused } = asked;
      const paused = isPaused === undefined ? null : Number(isPaused);
      const details = { webhook: hostOf(url), webhookId: id, events: events.join(" "), paused };
      await changeWebhook(transaction, id, asked);
      await recordAudit(transaction, { kind: "webhookChanged", actor, details }, now());
    });
    return context.json(await findWebhook(database, id, now()), 200);
  });

  routes.openapi(remove, async (context) => {
    const actor = context.get("person");
    const { id } = context.req.valid("param");
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "manageWebhooks");
      const { url } = await findWebhook(transaction, id, now());
      await deleteWebhook(transaction, id);
      const details = { webhook: hostOf(url), webhookId: id };
      await recordAudit(transaction, { kind: "webhookDeleted", actor, details }, now());
    });
    return context.body(null, 204);
  });

  routes.openapi(roll, async (context) => {
    const actor = context.get("person");
    const { id } = context.req.valid("param");
    const secret = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, context.get("actor"), "manageWebhooks");
      const { url } = await findWebhook(transaction, id, now());
      const details = { webhook: hostOf(url), webhookId: id };
      await recordAudit(transaction, { kind: "webhookSecretRolled", actor, details }, now());
      return rollSecret(transaction, id, now());
    });
    return context.json({ webhook: await findWebhook(database, id, now()), secret }, 201);
  });

  routes.openapi(deliveries, async (context) => {
    const { id } = context.req.valid("param");
    await findWebhook(database, id, now());
    return context.json(await listDeliveries(database, id), 200);
  });

  routes.openapi(test, async (context) => {
    const actor = context.get("person");
    const { id } = context.req.valid("param");
    await findWebhook(database, id, now());
    await addTestDelivery(database, { webhookId: id, actor }, now());
    return context.json(await listDeliveries(database, id), 201);
  });

  routes.openapi(again, async (context) => {
    const { id, eventId } = context.req.valid("param");
    await findWebhook(database, id, now());
    if (!(await deliverAgain(database, { webhookId: id, eventId }))) {
      throw new Refusal("noSuchPage");
    }
    return context.json(await listDeliveries(database, id), 200);
  });
  return routes;
}
