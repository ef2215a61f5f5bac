import { OpenAPIHono } from "@hono/zod-openapi";
import { ChangeWorkspaceBody, WorkspaceBody } from "@zentaikan/protocol/people";
import type { ActorEnv } from "../../http/authenticate.ts";
import { recordAudit } from "../../events/record-audit.ts";
import { stillMayInWorkspace } from "../../policy/still-may.ts";
import type { Review } from "../../policy/review.ts";
import { answers, describeRoute, jsonBody, refuseBadRequest } from "../../http/describe-route.ts";
import { inTransaction } from "../../storage/in-transaction.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";

interface WorkspaceRoutesOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
  readonly review: Review;
}

const read = describeRoute(
  { right: { workspace: "readWorkspace" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/workspace",
    summary: "The workspace, and what members are on its boards",
    responses: answers(200, WorkspaceBody, "The workspace"),
  },
);
const change = describeRoute(
  { right: { workspace: "changeWorkspace" }, rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/workspace",
    summary: "Name the workspace, or say what members are on its boards",
    request: jsonBody(ChangeWorkspaceBody),
    responses: answers(200, WorkspaceBody, "The workspace as it is now"),
  },
);

export function workspaceRoutes(options: WorkspaceRoutesOptions): OpenAPIHono<ActorEnv> {
  const { database, now, review } = options;
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  const workspace = () =>
    database.selectFrom("workspace").select(["name", "memberRole"]).executeTakeFirstOrThrow();

  routes.openapi(read, async (context) => {
    return context.json(await workspace(), 200);
  });

  routes.openapi(change, async (context) => {
    const actor = context.get("person");
    const { name, memberRole } = context.req.valid("json");
    const set = { ...(name !== undefined && { name }), ...(memberRole && { memberRole }) };
    if (Object.keys(set).length > 0) {
      await inTransaction(database, async (transaction) => {
        await stillMayInWorkspace(transaction, context.get("actor"), "changeWorkspace");
        await transaction.updateTable("workspace").set(set).execute();
        await recordAudit(transaction, { kind: "workspaceChanged", actor, details: set }, now());
      });
      if (memberRole !== undefined) await review(null);
    }
    return context.json(await workspace(), 200);
  });
  return routes;
}
