import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  CreatedLatestLinkBody,
  CreateLatestLinkBody,
  LatestLinkBody,
} from "@zentaikan/protocol/latest";
import type { AuditKind } from "@zentaikan/protocol";
import { Refusal } from "../../errors.ts";
import { recordAudit } from "../../events/record-audit.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { hashSecret, newSecret } from "../../identity/secret.ts";
import { newId } from "../../new-id.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import { stillMayOnBoard } from "../../policy/still-may.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import {
  addressOf,
  forgetEndedLinks,
  linkRows,
  linksOfBoard,
  partyOfAudience,
  readLink,
} from "./latest-links.ts";

interface LatestLinkRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly publicUrl: string;
}

const linkQuota: Quota = {
  "latestLinks board": { count: 100 },
  "latestLinks workspace": { count: 100_000 },
};
const dayMs = 24 * 60 * 60 * 1000;
const path = "/api/boards/{id}/latest-links";

const list = describeRoute(
  { right: { board: "managePeople" }, rate: "lists", size: "none" },
  {
    method: "get",
    path,
    summary: "Links to what was last agreed on the board",
    request: { params: z.object({ id: z.string() }) },
    responses: answers(200, z.array(LatestLinkBody), "The links, the newest first"),
  },
);
const create = describeRoute(
  { right: { board: "managePeople" }, rate: "changes", size: "form" },
  {
    method: "post",
    path,
    summary: "Make a link to what was last agreed on the board",
    request: { params: z.object({ id: z.string() }), ...jsonBody(CreateLatestLinkBody) },
    responses: answers(201, CreatedLatestLinkBody, "The link, and its address"),
  },
);
const revoke = describeRoute(
  { right: { board: "managePeople" }, rate: "changes", size: "none" },
  {
    method: "delete",
    path: `${path}/{link}`,
    summary: "Revoke a link to what was last agreed",
    request: { params: z.object({ id: z.string(), link: z.string() }) },
    responses: noContent("Revoked"),
  },
);

export function latestLinkRoutes(options: LatestLinkRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, publicUrl } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId, side } = context.get("boardActor");
    const rows = await linksOfBoard(database, { boardId, side });
    return context.json(
      rows.map((row) => readLink(row, { now: now(), publicUrl })),
      200,
    );
  });

  routes.openapi(create, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const { audience, shows, versions, lifetimeDays, note } = context.req.valid("json");
    const party = partyOfAudience(audience);
    if (!mayKnowOf(side, party)) throw new Refusal("forbidden");
    const token = newSecret();
    const id = newId();
    const at = now();
    const kind: AuditKind = party === "internal" ? "internalLatestLinkMade" : "latestLinkMade";
    const details = { linkId: id, audience, shows, versions, lifetimeDays, note };
    await inTransaction(database, async (transaction) => {
      const right = { boardId, ability: "managePeople", now: at } as const;
      await stillMayOnBoard(transaction, context.get("actor"), right);
      await requireRoom(transaction, linkQuota, {
        owners: { board: boardId },
        forgetEnded: () => forgetEndedLinks(transaction, { boardId, now: at }),
      });
      await transaction
        .insertInto("latestLinks")
        .values({
          id,
          tokenHash: hashSecret(token),
          token: audience === "secret" ? null : token,
          boardId,
          audience,
          shows,
          versions,
          note,
          createdBy: person.id,
          createdAt: at,
          expiresAt: lifetimeDays === null ? null : at + lifetimeDays * dayMs,
          revokedAt: null,
          opens: 0,
          lastOpenedAt: null,
        })
        .execute();
      await recordAudit(transaction, { kind, actor: person, boardId, details }, at);
    });
    const row = await linkRows(database).where("latestLinks.id", "=", id).executeTakeFirstOrThrow();
    const made = readLink(row, { now: now(), publicUrl });
    return context.json({ made, link: addressOf(publicUrl, token) }, 201);
  });

  routes.openapi(revoke, async (context) => {
    const { boardId, person, side } = context.get("boardActor");
    const { link: linkId } = context.req.valid("param");
    await inTransaction(database, async (transaction) => {
      const row = await transaction
        .selectFrom("latestLinks")
        .where("id", "=", linkId)
        .where("boardId", "=", boardId)
        .select(["audience", "revokedAt"])
        .executeTakeFirst();
      const party = row && partyOfAudience(row.audience);
      if (party === undefined || !mayKnowOf(side, party)) throw new Refusal("noSuchLatestLink");
      const right = { boardId, ability: "managePeople", now: now() } as const;
      await stillMayOnBoard(transaction, context.get("actor"), right);
      if (row?.revokedAt !== null) return;
      const chosen = transaction.updateTable("latestLinks").where("id", "=", linkId);
      await chosen.set({ revokedAt: now() }).execute();
      const kind = party === "internal" ? "internalLatestLinkRevoked" : "latestLinkRevoked";
      const details = { linkId, audience: row.audience };
      await recordAudit(transaction, { kind, actor: person, boardId, details }, now());
    });
    return context.body(null, 204);
  });
  return routes;
}
