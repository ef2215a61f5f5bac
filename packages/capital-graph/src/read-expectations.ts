import type { Interpretation } from "./interpret.ts";
import { STAGES } from "./drawing.ts";

/** How far a board is on the way of the method: what a meeting may mean to have at the end of a step. */
interface Expectations {
  readonly starSaid: boolean;
  readonly capitalInEachStage: boolean;
  /** Something makes every capital of Step and Jump grow. */
  readonly allReached: boolean;
  /** From where growth starts up to the star; at least so many. */
  readonly routes: number;
  /** Every stage has a Do result of a capital in it. */
  readonly eachDetailed: boolean;
}

export function readExpectations({
  structure: { star, nodes },
  analysis: { routes, suddenStarts },
  detail: { doResults },
}: Pick<Interpretation, "structure" | "analysis" | "detail">): Expectations {
  const stageOf = new Map(nodes.map(({ key, stage }) => [key, stage]));
  const filled = new Set(stageOf.values());
  const detailed = new Set(doResults.map(({ node }) => (node === null ? null : stageOf.get(node))));
  return {
    starSaid: star !== null && star.text.trim() !== "",
    capitalInEachStage: STAGES.every((stage) => filled.has(stage)),
    allReached: nodes.length > 0 && suddenStarts.length === 0,
    routes: routes.total,
    eachDetailed: STAGES.every((stage) => detailed.has(stage)),
  };
}
