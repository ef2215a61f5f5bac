import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { peopleRoutes } from "./people-routes.ts";

export function registerPeople({ signingIn, publicUrl }: Ground): Feature {
  return { routes: [peopleRoutes({ ...signingIn, publicUrl })] };
}
