import { OpenAPIHono, z } from "@hono/zod-openapi";
import { BoardPatternBody } from "@zentaikan/protocol/patterns";
import { Refusal } from "../../errors.ts";
import type { ActorEnv } from "../../http/authenticate.ts";
import { answers, describeRoute, refuseBadRequest } from "../../http/describe-route.ts";
import { mayKnowOf } from "../../policy/policy.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { readBoardPattern } from "./read-patterns.ts";

const pattern = describeRoute(
  { right: { board: "read" }, rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/boards/{id}/segment",
    summary: "The pattern in which the customer of a board stands, for our team alone",
    request: { params: z.object({ id: z.string() }) },
    responses: answers(200, BoardPatternBody.nullable(), "Null where there is nothing to say"),
  },
);

export function boardPatternRoutes(database: WorkspaceDatabase): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });
  routes.openapi(pattern, async (context) => {
    const { boardId, side } = context.get("boardActor");
    if (!mayKnowOf(side, "internal")) throw new Refusal("forbidden");
    return context.json(await readBoardPattern(database, boardId, context.get("roles")), 200);
  });
  return routes;
}
