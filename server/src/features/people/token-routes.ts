import { OpenAPIHono, z } from "@hono/zod-openapi";
import { CreatedTokenBody, CreateTokenBody, TokenBody } from "@zentaikan/protocol/people";
import type { Actor } from "../../identity/actor.ts";
import { makeToken } from "../../identity/api-tokens.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { mayManagePeople } from "../../policy/policy.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import type { Review } from "../../policy/review.ts";
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

interface TokenRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly review: Review;
}

const dayMs = 24 * 60 * 60 * 1000;

const list = describeRoute(
  { right: { workspace: "makeTokens" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/tokens",
    summary: "Tokens for programs: your own; for an owner, everybody's",
    responses: answers(200, z.array(TokenBody), "The tokens, the newest first"),
  },
);
const create = describeRoute(
  { right: { workspace: "makeTokens" }, rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/tokens",
    summary: "Make a token for a program, which may at most what you may",
    request: jsonBody(CreateTokenBody),
    responses: answers(201, CreatedTokenBody, "The token; its secret is shown this once"),
  },
);
const revoke = describeRoute(
  { right: { workspace: "makeTokens" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/tokens/{id}",
    summary: "Revoke a token; whatever it has open closes",
    request: { params: z.object({ id: z.string() }) },
    responses: noContent("Revoked"),
  },
);

export function tokenRoutes(options: TokenRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const actor = context.get("actor");
    const rows = await visibleTokens(database, actor).execute();
    return context.json(rows.map(readToken), 200);
  });

  routes.openapi(create, async (context) => {
    const actor = context.get("actor");
    const { name, scope, lifetimeDays } = context.req.valid("json");
    const expiresAt = lifetimeDays === null ? null : now() + lifetimeDays * dayMs;
    const made = { name, scope, createdBy: actor.person.id, expiresAt };
    const { id, secret } = await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, actor, "makeTokens");
      const token = await makeToken(transaction, made, now());
      const details = { token: name, tokenId: token.id, scope, lifetimeDays };
      await recordAudit(transaction, { kind: "tokenCreated", actor: actor.person, details }, now());
      return token;
    });
    const row = await visibleTokens(database, actor)
      .where("apiTokens.id", "=", id)
      .executeTakeFirstOrThrow();
    return context.json({ token: readToken(row), secret }, 201);
  });

  routes.openapi(revoke, async (context) => {
    const actor = context.get("actor");
    const { id } = context.req.valid("param");
    await inTransaction(database, async (transaction) => {
      await stillMayInWorkspace(transaction, actor, "makeTokens");
      const row = await visibleTokens(transaction, actor)
        .where("apiTokens.id", "=", id)
        .executeTakeFirst();
      if (row === undefined) throw new Refusal("noSuchToken");
      await transaction.deleteFrom("apiTokens").where("id", "=", id).execute();
      const details = { token: row.tokenName, tokenId: id };
      await recordAudit(transaction, { kind: "tokenRevoked", actor: actor.person, details }, now());
    });
    await review([id]);
    return context.body(null, 204);
  });
  return routes;
}

/** Members see their own, owners see all. */
function visibleTokens(database: WorkspaceDatabase, { person, workspaceRole }: Actor) {
  const rows = database
    .selectFrom("apiTokens")
    .leftJoin("persons", "persons.id", "apiTokens.createdBy")
    .select(["apiTokens.id as tokenId", "apiTokens.name as tokenName", "apiTokens.scope"])
    .select(["apiTokens.createdAt", "apiTokens.expiresAt", "apiTokens.usedAt"])
    .select(["persons.id", "persons.name", "persons.color"])
    .orderBy("apiTokens.createdAt", "desc");
  return mayManagePeople(workspaceRole) ? rows : rows.where("createdBy", "=", person.id);
}

type Row = Awaited<ReturnType<ReturnType<typeof visibleTokens>["execute"]>>[number];

function readToken({ tokenId, tokenName, scope, id, name, color, ...times }: Row): TokenBody {
  const maker = id === null || name === null || color === null ? null : { id, name, color };
  return {
    id: tokenId,
    name: tokenName,
    scope,
    createdBy: maker,
    createdAt: new Date(times.createdAt).toISOString(),
    expiresAt: isoOrNull(times.expiresAt),
    usedAt: isoOrNull(times.usedAt),
  };
}

function isoOrNull(time: number | null): string | null {
  return time === null ? null : new Date(time).toISOString();
}
