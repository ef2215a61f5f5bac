import { compareCodeUnits, sortedSet } from "./code-unit-order.ts";
import type { Basis, Delay, DrawnArrow } from "./drawing.ts";
import type { GrowthLink, GrowthNode, NodeKey, StarLink } from "./macro-structure.ts";
import type { Picture } from "./picture.ts";

/** H6: arrows that make the same claim become one link; its attributes are the best of theirs. */
export function readLinks(picture: Picture, nodes: readonly GrowthNode[]): readonly GrowthLink[] {
  const stageOf = new Map(nodes.map((node) => [node.key, node.stage]));
  const links = new Map<string, GrowthLink>();
  for (const { drawn, course } of picture.arrows) {
    if (course.kind !== "link") continue;
    const link = linkOf(drawn, course.from, course.to, {
      backward: (stageOf.get(course.to) ?? 0) < (stageOf.get(course.from) ?? 0),
    });
    const known = links.get(link.key);
    links.set(link.key, known === undefined ? link : merge(known, link));
  }
  return [...links.values()].toSorted((left, right) => compareCodeUnits(left.key, right.key));
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

function linkOf(
  arrow: DrawnArrow,
  from: NodeKey,
  to: NodeKey,
  { backward }: { readonly backward: boolean },
): GrowthLink {
  const text = arrow.basisText.trim();
  return {
    key: `${from}>${to}:${arrow.sign}${arrow.kind === "reinvest" ? ":fb" : ""}`,
    from,
    to,
    sign: arrow.sign,
    kind: arrow.kind,
    course: backward ? "backward" : "forward",
    strength: arrow.strength,
    delay: arrow.delay,
    basis: arrow.basis,
    basisTexts: text === "" ? [] : [text],
    contested: arrow.contested,
    arrows: [arrow.id],
  };
}

function merge(one: GrowthLink, other: GrowthLink): GrowthLink {
  return {
    ...one,
    strength: one.strength > other.strength ? one.strength : other.strength,
    delay: later(one.delay, other.delay, DELAYS),
    basis: later(one.basis, other.basis, BASES),
    basisTexts: sortedSet([...one.basisTexts, ...other.basisTexts]),
    contested: one.contested || other.contested,
    arrows: sortedSet([...one.arrows, ...other.arrows]),
  };
}

const DELAYS: readonly Delay[] = ["short", "mid", "long"];
const BASES: readonly Basis[] = ["unset", "assumption", "evidence"];

function later<T>(one: T, other: T, order: readonly T[]): T {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
