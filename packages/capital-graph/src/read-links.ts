import { compareCodeUnits, sortedSet } from "./code-unit-order.ts";
import type { Basis, Delay, DrawnArrow, Strength } from "./drawing.ts";
import type { GrowthLink, GrowthNode, StarLink } from "./macro-structure.ts";
import type { Picture } from "./picture.ts";

/** IV6: arrows that make the same claim become one link; its attributes are the best of theirs. */
export function readLinks(picture: Picture, nodes: readonly GrowthNode[]): readonly GrowthLink[] {
  const stageOf = new Map(nodes.map((node) => [node.key, node.stage]));
  const claims = picture.arrows.flatMap(({ drawn, course }) => {
    if (course.kind !== "link") return [];
    const { from, to } = course;
    const backward = (stageOf.get(to) ?? 0) < (stageOf.get(from) ?? 0);
    return [linkOf(drawn, { from, to, course: backward ? "backward" : "forward" })];
  });
  return [...Map.groupBy(claims, (link) => link.key).values()]
    .flatMap(merge)
    .toSorted((left, right) => compareCodeUnits(left.key, right.key));
}

export function readStarLinks(picture: Picture): readonly StarLink[] {
  const links = new Map<string, StarLink>();
  for (const { drawn, course } of picture.arrows) {
    if (course.kind !== "star") continue;
    const key = `${course.from}:${drawn.sign}`;
    const arrows = [...(links.get(key)?.arrows ?? []), drawn.id];
    links.set(key, { from: course.from, sign: drawn.sign, arrows });
  }
  return [...links.entries()]
    .toSorted(([left], [right]) => compareCodeUnits(left, right))
    .map(([, link]) => link);
}

function linkOf(arrow: DrawnArrow, ends: Pick<GrowthLink, "from" | "to" | "course">): GrowthLink {
  const { sign, kind, strength, delay, basis, contested } = arrow;
  const text = arrow.basisText.trim();
  return {
    key: `${ends.from}>${ends.to}:${sign}${kind === "reinvest" ? ":fb" : ""}`,
    ...ends,
    sign,
    kind,
    strength,
    delay,
    basis,
    basisTexts: text === "" ? [] : [text],
    contested,
    arrows: [arrow.id],
  };
}

function merge(same: readonly GrowthLink[]): readonly GrowthLink[] {
  const [first] = same;
  if (first === undefined || same.length === 1) return same;
  return [
    {
      ...first,
      strength: last(same, (link) => link.strength, STRENGTHS),
      delay: last(same, (link) => link.delay, DELAYS),
      basis: last(same, (link) => link.basis, BASES),
      basisTexts: sortedSet(same.flatMap((link) => link.basisTexts)),
      contested: same.some((link) => link.contested),
      arrows: same.flatMap((link) => link.arrows),
    },
  ];
}

const STRENGTHS: readonly Strength[] = [1, 2, 3];
const DELAYS: readonly Delay[] = ["short", "mid", "long"];
const BASES: readonly Basis[] = ["unset", "assumption", "evidence"];

/** Of the values that links have, the one that comes last in an order. */
function last<T>(
  links: readonly GrowthLink[],
  valueOf: (link: GrowthLink) => T,
  order: readonly T[],
): T {
  return links.map(valueOf).reduce((one, other) => {
    return order.indexOf(one) > order.indexOf(other) ? one : other;
  });
}
