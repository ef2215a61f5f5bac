import { OpenAPIHono, z } from "@hono/zod-openapi";
import { ChangeViewBody, KeepViewBody, SavedViewBody } from "@zentaikan/protocol/customers";
import type { ActorEnv } from "../../http/authenticate.ts";
import {
  answers,
  describeRoute,
  jsonBody,
  noContent,
  refuseBadRequest,
} from "../../http/describe-route.ts";
import type { WorkspaceDatabase } from "../../storage/workspace-database.ts";
import { changeView, deleteView, keepView, listViews } from "./saved-views.ts";

const params = z.object({ viewId: z.string().max(64) });
const list = describeRoute(
  { right: "session", rate: "lists", size: "none" },
  {
    method: "get",
    path: "/api/views",
    summary: "The views of the list of customers that one has kept",
    responses: answers(200, z.array(SavedViewBody), "One's own, in the order of keeping"),
  },
);
const keep = describeRoute(
  { right: "session", rate: "changes", size: "form" },
  {
    method: "post",
    path: "/api/views",
    summary: "Keep a view of the list of customers for oneself",
    request: jsonBody(KeepViewBody),
    responses: answers(201, SavedViewBody, "The view"),
  },
);
const change = describeRoute(
  { right: "session", rate: "changes", size: "form" },
  {
    method: "patch",
    path: "/api/views/{viewId}",
    summary: "Give a view of one's own another name, or what it shows",
    request: { params, ...jsonBody(ChangeViewBody) },
    responses: answers(200, SavedViewBody, "The view as it is now"),
  },
);
const remove = describeRoute(
  { right: "session", rate: "changes", size: "none" },
  {
    method: "delete",
    path: "/api/views/{viewId}",
    summary: "Delete a view of one's own",
    request: { params },
    responses: noContent("It is gone"),
  },
);

interface SavedViewOptions {
  readonly database: WorkspaceDatabase;
  readonly now: () => number;
}

export function savedViewRoutes({ database, now }: SavedViewOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>({ defaultHook: refuseBadRequest });

  routes.openapi(list, async (context) =>
    context.json(await listViews(database, context.get("person").id), 200),
  );

  routes.openapi(keep, async (context) => {
    const view = { personId: context.get("person").id, ...context.req.valid("json") };
    return context.json(await keepView(database, view, now()), 201);
  });

  routes.openapi(change, async (context) => {
    const own = { id: context.req.valid("param").viewId, personId: context.get("person").id };
    const { name, query } = context.req.valid("json");
    const changed = { ...(name !== undefined && { name }), ...(query !== undefined && { query }) };
    return context.json(await changeView(database, own, changed), 200);
  });

  routes.openapi(remove, async (context) => {
    const { viewId: id } = context.req.valid("param");
    await deleteView(database, { id, personId: context.get("person").id });
    return context.body(null, 204);
  });
  return routes;
}
