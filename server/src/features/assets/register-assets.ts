import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { assetRoutes } from "./asset-routes.ts";

export function registerAssets(ground: Ground): Feature {
  return { routes: [assetRoutes(ground)] };
}
