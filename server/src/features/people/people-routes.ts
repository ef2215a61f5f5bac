import { OpenAPIHono } from "@hono/zod-openapi";
import type { ActorEnv } from "../../http/authenticate.ts";
import { boardRoleRoutes } from "./board-role-routes.ts";
import { invitationRoutes, type InvitationRoutesOptions } from "./invitation-routes.ts";
import { joinRoutes, type JoinRoutesOptions } from "./join-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { tokenRoutes } from "./token-routes.ts";
import { workspaceRoutes } from "./workspace-routes.ts";

type PeopleRoutesOptions = InvitationRoutesOptions & JoinRoutesOptions;

/** Everything about who is here and what they are. */
export function peopleRoutes(options: PeopleRoutesOptions): OpenAPIHono<ActorEnv> {
  const routes = new OpenAPIHono<ActorEnv>();
  routes.route("/", workspaceRoutes(options));
  routes.route("/", memberRoutes(options));
  routes.route("/", boardRoleRoutes(options));
  routes.route("/", invitationRoutes(options));
  routes.route("/", joinRoutes(options));
  routes.route("/", tokenRoutes(options));
  return routes;
}
