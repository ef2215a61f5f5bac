import type { DoResult } from "../detail/read-detail.ts";
import type { Stage } from "../drawing.ts";
import type { GrowthLink, GrowthNode, NodeKey, StarLink } from "../macro-structure.ts";
import type { AgreedBoard } from "./agreed-subject.ts";

/** What of a board belongs to one stage. */
interface StagePart {
  readonly nodes: readonly GrowthNode[];
  readonly keys: ReadonlySet<NodeKey>;
  /** Links with at least one end in the stage. */
  readonly links: readonly GrowthLink[];
  readonly starLinks: readonly StarLink[];
  readonly doResults: readonly DoResult[];
}

export function stagePart(
  stage: Stage,
  { structure, detail }: Omit<AgreedBoard, "lineup">,
): StagePart {
  const nodes = structure.nodes.filter((node) => node.stage === stage);
  const keys = new Set(nodes.map(({ key }) => key));
  return {
    nodes,
    keys,
    links: structure.links.filter(({ from, to }) => keys.has(from) || keys.has(to)),
    starLinks: structure.starLinks.filter(({ from }) => keys.has(from)),
    doResults: detail.doResults.filter(({ node }) => node !== null && keys.has(node)),
  };
}
