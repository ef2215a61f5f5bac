import type { Feature } from "../../feature.ts";
import type { Ground } from "../../ground.ts";
import { patternStartRoutes, type PatternStartRoutesOptions } from "./pattern-start-routes.ts";

type PatternStartsNeeds = Pick<
  PatternStartRoutesOptions,
  "createBoard" | "namingLineup" | "onAnswered" | "onChanged"
>;

export function registerPatternStarts(
  { database, now }: Ground,
  needs: PatternStartsNeeds,
): Feature {
  return { routes: [patternStartRoutes({ database, now, ...needs })] };
}
