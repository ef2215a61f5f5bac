import { OpenAPIHono } from "@hono/zod-openapi";
import { ChangeDigestBody, DigestBody, EndDigestBody } from "@zentaikan/protocol/people";
import type { ActorEnv } from "../../http/authenticate.ts";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { redeemDigestLink } from "./digest-links.ts";
import { changeDigest, readDigest } from "./digest-settings.ts";

interface DigestRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** Whether this server sends mail. */
  readonly isOffered: boolean;
}

const read = describeRoute(
  { right: "session", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/digest",
    summary: "How often you are told by mail what waits for you",
    responses: answers(200, DigestBody, "What you chose"),
  },
);
const change = describeRoute(
  { right: "session", rate: "changes", size: "form" },
  {
    method: "put",
    path: "/api/digest",
    summary: "Choose how often you are told by mail what waits for you",
    request: jsonBody(ChangeDigestBody),
    responses: answers(200, DigestBody, "What you chose"),
  },
);
const end = describeRoute(
  { right: "anybody", rate: "secrets", size: "form" },
  {
    method: "post",
    path: "/api/digest/end",
    summary: "Get no more of these mails, by the secret in a mail's link",
    request: jsonBody(EndDigestBody),
    responses: noContent("Ended"),
  },
);

export function digestRoutes({
  database,
  now,
  isOffered,
}: DigestRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(read, async (context) => {
    const person = context.get("person");
    return context.json({ ...(await readDigest(database, person.id)), isOffered }, 200);
  });

  routes.openapi(change, async (context) => {
    const person = context.get("person");
    if (!isOffered) throw new Refusal("noMailHere");
    const chosen = context.req.valid("json");
    await changeDigest(database, { ...chosen, personId: person.id }, now());
    return context.json({ ...(await readDigest(database, person.id)), isOffered }, 200);
  });

  routes.openapi(end, async (context) => {
    await redeemDigestLink(database, context.req.valid("json").secret);
    return context.body(null, 204);
  });
  return routes;
}
