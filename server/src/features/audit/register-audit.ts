import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { auditRoutes } from "./audit-routes.ts";

export function registerAudit(ground: Ground): Feature {
  return { routes: [auditRoutes(ground)] };
}
