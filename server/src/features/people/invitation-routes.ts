import { OpenAPIHono, z } from "@hono/zod-openapi";
import {
  CreatedInvitationBody,
  CreateInvitationBody,
  InvitationBody,
} from "@zentaikan/protocol/people";
import type { Context } from "hono";
import type { ActorEnv } from "../../http/authenticate.ts";
import { boardRight } from "../../policy/board-role.ts";
import { requireRoom, type Quota } from "../../quotas/require-room.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { mayOnBoard } from "../../policy/policy.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import type { Review } from "../../policy/review.ts";
import { hashSecret, newSecret } from "../../identity/secret.ts";
import { Refusal } from "../../errors.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import { newId } from "../../new-id.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { forgetEndedInvitations } from "./forget-ended-invitations.ts";
import { invitationRows, readInvitation } from "./invitation-rows.ts";

export interface InvitationRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly publicUrl: string;
  readonly review: Review;
}

/** Of a board, or into the workspace. Used up, one still holds what it gave. */
const invitationQuota: Quota = { "invitations place": { count: 2000 } };
const dayMs = 24 * 60 * 60 * 1000;

const list = describeRoute(
  { right: "signedIn", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/invitations",
    summary: "Invitation links: of a board, or of the workspace and all its boards",
    request: { query: z.object({ boardId: z.string().max(64).optional() }) },
    responses: answers(200, z.array(InvitationBody), "The invitations, the newest first"),
  },
);
const create = describeRoute(
  { right: "signedIn", rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/invitations",
    summary: "Make an invitation link",
    request: jsonBody(CreateInvitationBody),
    responses: answers(201, CreatedInvitationBody, "The invitation, and its link this once"),
  },
);
const revoke = describeRoute(
  { right: "signedIn", rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/invitations/{id}",
    summary: "Revoke an invitation link, and every role on a board that it gave",
    request: { params: z.object({ id: z.string() }) },
    responses: noContent("Revoked"),
  },
);

export function invitationRoutes(options: InvitationRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, publicUrl, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) => {
    const { boardId } = context.req.valid("query");
    await requireManager({ context, database, now, boardId: boardId ?? null });
    const rows = invitationRows(database).orderBy("invitations.createdAt", "desc");
    const chosen = boardId === undefined ? rows : rows.where("invitations.boardId", "=", boardId);
    const invitations = await chosen.execute();
    return context.json(
      invitations.map((row) => readInvitation(row, now())),
      200,
    );
  });

  routes.openapi(create, async (context) => {
    const asked = context.req.valid("json");
    const boardId = asked.kind === "board" ? asked.boardId : null;
    await requireManager({ context, database, now, boardId });
    const person = context.get("person");
    const { role, lifetimeDays, maxUses, note } = asked;
    const secret = newSecret();
    const id = newId();
    const createdAt = now();
    const details = { invitationId: id, role, lifetimeDays, maxUses, note };
    const entry = { kind: "invitationCreated", actor: person, boardId, details } as const;
    await inTransaction(database, async (transaction) => {
      await requireManager({ context, database: transaction, now, boardId });
      await requireRoom(transaction, invitationQuota, {
        owners: { place: boardId ?? "" },
        forgetEnded: () => forgetEndedInvitations(transaction, { boardId, now: now() }),
      });
      await transaction
        .insertInto("invitations")
        .values({
          id,
          tokenHash: hashSecret(secret),
          boardId,
          role,
          note,
          createdBy: person.id,
          createdAt,
          expiresAt: lifetimeDays === null ? null : createdAt + lifetimeDays * dayMs,
          maxUses,
          uses: 0,
          revokedAt: null,
        })
        .execute();
      await recordAudit(transaction, entry, now());
    });
    const row = await invitationRows(database)
      .where("invitations.id", "=", id)
      .executeTakeFirstOrThrow();
    const link = `${publicUrl}/join#${secret}`;
    return context.json({ invitation: readInvitation(row, now()), link }, 201);
  });

  routes.openapi(revoke, async (context) => {
    const { id } = context.req.valid("param");
    const isRevoked = await inTransaction(database, async (transaction) => {
      const row = await transaction
        .selectFrom("invitations")
        .where("id", "=", id)
        .select(["boardId", "role", "revokedAt"])
        .executeTakeFirst();
      if (row === undefined) throw new Refusal("noSuchInvitation");
      const { boardId, role } = row;
      // Somebody who may not manage the board learns no more of its invitations than of the board.
      const asking = { context, database: transaction, now, boardId };
      await requireManager({ ...asking, otherwise: "noSuchInvitation" });
      if (row.revokedAt !== null) return false;
      const chosen = transaction.updateTable("invitations").where("id", "=", id);
      await chosen.set({ revokedAt: now() }).execute();
      const details = { invitationId: id, role };
      const actor = context.get("person");
      await recordAudit(transaction, { kind: "invitationRevoked", actor, boardId, details }, now());
      return true;
    });
    if (isRevoked) await review(await takersOf(database, id));
    return context.body(null, 204);
  });
  return routes;
}

/** Whoever is something on a board by this invitation. */
async function takersOf(database: WorkspaceDatabase, invitationId: string): Promise<string[]> {
  const rows = await database
    .selectFrom("boardRoles")
    .where("invitationId", "=", invitationId)
    .select("personId")
    .execute();
  return rows.map(({ personId }) => personId);
}

interface Asking {
  readonly context: Context<ActorEnv>;
  /** The transaction of a command: what was so before it may be so no more. */
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  /** Null for the whole workspace. */
  readonly boardId: string | null;
  /** What everybody else is told. */
  readonly otherwise?: "noSuchInvitation";
}

/** Whoever may invite there passes. @throws Refusal noSuchBoard, forbidden, or as `otherwise` says */
async function requireManager({
  context,
  database,
  now,
  boardId,
  otherwise,
}: Asking): Promise<void> {
  const actor = context.get("actor");
  const ability = "managePeople";
  const right =
    boardId === null ? null : await boardRight(database, actor, { boardId, now: now() });
  try {
    if (boardId === null) await stillMayInWorkspace(database, actor, ability);
    else if (right === null) throw new Refusal("noSuchBoard");
    else if (!mayOnBoard(right, ability)) throw new Refusal("forbidden");
  } catch (error) {
    if (otherwise !== undefined && error instanceof Refusal) throw new Refusal(otherwise);
    throw error;
  }
}
