import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { BoardId } from "@zentaikan/protocol";
import { BoardRolesBody, ChangeBoardRolesBody, GiveRoleBody } from "@zentaikan/protocol/people";
import type { ActorEnv } from "../../http/authenticate.ts";
import { giveRole } from "../../policy/give-role.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { stillMayOnBoard } from "../../policy/still-may.ts";
import type { Review } from "../../policy/review.ts";
import { Refusal } from "../../errors.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { listBoardRoles } from "./board-roles.ts";

interface BoardRoleRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly review: Review;
}

const params = z.object({ id: z.string() });
const list = describeRoute(
  { right: { board: "managePeople" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/roles",
    summary: "Who is what on the board, and why",
    request: { params },
    responses: answers(200, BoardRolesBody, "Members, then guests"),
  },
);
const change = describeRoute(
  { right: { board: "managePeople" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/boards/{id}/roles",
    summary: "Say what members are on this board",
    request: { params, ...jsonBody(ChangeBoardRolesBody) },
    responses: answers(200, BoardRolesBody, "The people as they are now"),
  },
);
const give = describeRoute(
  { right: { board: "managePeople" }, rate: "changes", size: "form" },
  {
    method: "put",
    path: "/api/boards/{id}/roles/{personId}",
    summary: "Give somebody a role on this board, or take back what was given",
    request: { params: params.extend({ personId: z.string() }), ...jsonBody(GiveRoleBody) },
    responses: answers(200, BoardRolesBody, "The people as they are now"),
  },
);

export function boardRoleRoutes(options: BoardRoleRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const rolesOf = async (boardId: BoardId): Promise<BoardRolesBody> => {
    const { memberRole, workspaceMemberRole } = await database
      .selectFrom("boards")
      .innerJoin("workspace", (join) => join.onTrue())
      .where("boards.id", "=", boardId)
      .select(["boards.memberRole", "workspace.memberRole as workspaceMemberRole"])
      .executeTakeFirstOrThrow();
    const people = await listBoardRoles(database, boardId, now());
    return { memberRole, workspaceMemberRole, people };
  };

  routes.openapi(list, async (context) => {
    const { boardId } = context.get("boardActor");
    return context.json(await rolesOf(boardId), 200);
  });

  routes.openapi(change, async (context) => {
    const { boardId, person } = context.get("boardActor");
    const { memberRole } = context.req.valid("json");
    const details = { role: memberRole };
    const entry = { kind: "boardMemberRoleChanged", actor: person, boardId, details } as const;
    const right = { boardId, ability: "managePeople", now: now() } as const;
    await inTransaction(database, async (transaction) => {
      await stillMayOnBoard(transaction, context.get("actor"), right);
      const chosen = transaction.updateTable("boards").where("id", "=", boardId);
      await chosen.set({ memberRole }).execute();
      await recordAudit(transaction, entry, now());
    });
    await review([boardId]);
    return context.json(await rolesOf(boardId), 200);
  });

  routes.openapi(give, async (context) => {
    const { personId } = context.req.valid("param");
    const { boardId, person: actor } = context.get("boardActor");
    const { role } = context.req.valid("json");
    const right = { boardId, ability: "managePeople", now: now() } as const;
    await inTransaction(database, async (transaction) => {
      await stillMayOnBoard(transaction, context.get("actor"), right);
      const known = await listBoardRoles(transaction, boardId, now());
      const found = known.find(({ person }) => person.id === personId);
      // Whom the asker could not have seen anywhere does not exist for them.
      if (found === undefined) throw new Refusal("noSuchPerson");
      // A guest who is sent away must not come back by the same link.
      const named = role ?? (found.isMember ? null : "none");
      const kind = role === null ? "boardRoleTaken" : "boardRoleGiven";
      const details = { person: found.person.name, personId, role };
      if (named !== null) {
        await giveRole(transaction, { boardId, personId, role: named, invitationId: null }, now());
      } else {
        const ofBoard = transaction.deleteFrom("boardRoles").where("boardId", "=", boardId);
        await ofBoard.where("personId", "=", personId).execute();
      }
      await recordAudit(transaction, { kind, actor, boardId, details }, now());
    });
    await review([personId]);
    return context.json(await rolesOf(boardId), 200);
  });
  return routes;
}
