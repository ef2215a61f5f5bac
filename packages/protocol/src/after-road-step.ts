import type { RoadBody, RoadLinkBody, RoadStepBody } from "./meeting-bodies.ts";

/**
 * A road after a step; the server and the tab that waits for it do the same. Steps can be done twice,
 * and an arrow brings its cards and goes with either of them: two who draw at once leave no loose end.
 */
export function afterRoadStep({ nodes, links }: RoadBody, step: RoadStepBody): RoadBody {
  switch (step.kind) {
    case "place":
      return { nodes: withNodes(nodes, step.node), links };
    case "remove":
      return {
        nodes: nodes.filter((node) => node !== step.node),
        links: links.filter(({ from, to }) => from !== step.node && to !== step.node),
      };
    case "link": {
      const { from, to, sign } = step;
      if (from === to) return { nodes, links };
      const ends = to === "star" ? [from] : [from, to];
      return {
        nodes: withNodes(nodes, ...ends),
        links: [...links.filter((link) => !isSame(link, step)), { from, to, sign }],
      };
    }
    case "unlink":
      return { nodes, links: links.filter((link) => !isSame(link, step)) };
  }
}

function withNodes(nodes: readonly string[], ...more: readonly string[]): string[] {
  return [...new Set([...nodes, ...more])];
}

function isSame(link: RoadLinkBody, other: Pick<RoadLinkBody, "from" | "to">): boolean {
  return link.from === other.from && link.to === other.to;
}
