import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { vantageRoutes, type VantageRoutesOptions } from "./vantage-routes.ts";

type VantageNeeds = Pick<VantageRoutesOptions, "createBoard" | "freshStructure" | "onChanged">;

export function registerVantage(ground: Ground, needs: VantageNeeds): Feature {
  return { routes: [vantageRoutes({ ...ground, ...needs })] };
}
