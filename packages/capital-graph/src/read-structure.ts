import { sortedSet } from "./code-unit-order.ts";
import type { DrawnStar } from "./drawing.ts";
import {
  isForwardCause,
  type GrowthNode,
  type MacroStructure,
  type MainStar,
} from "./macro-structure.ts";
import type { Picture } from "./picture.ts";
import { readLinks, readStarLinks } from "./read-links.ts";
import { inReadingOrder } from "./reading-order.ts";

/** The structure that a picture shows. Total: whatever cannot be read is listed under `unread`. */
export function readStructure(picture: Picture): MacroStructure {
  const unordered = readNodes(picture);
  const links = readLinks(picture, unordered);
  const nodes = inReadingOrder(unordered, links, picture);
  const starLinks = readStarLinks(picture);
  return {
    lineup: { id: picture.lineup.id, version: picture.lineup.version },
    baseline: picture.drawing.baseline,
    horizons: picture.drawing.horizons,
    star: mainStar(picture.drawing.stars),
    nodes,
    links,
    starLinks,
    starts: nodes.filter((node) => node.stage === 1).map((node) => node.key),
    goals: starLinks.length > 0 ? drawnGoals() : lastOfJump(),
    goalsAreDrawn: starLinks.length > 0,
    unread: {
      cards: picture.cards.filter((card) => card.node === null).map((card) => card.drawn.id),
      arrows: picture.arrows
        .filter(({ course }) => course.kind !== "link" && course.kind !== "star")
        .map((arrow) => arrow.drawn.id),
    },
  };

  function drawnGoals() {
    const feeders = new Set(starLinks.map((link) => link.from));
    return nodes.filter((node) => feeders.has(node.key)).map((node) => node.key);
  }

  function lastOfJump() {
    const feeding = new Set(links.filter(isForwardCause).map((link) => link.from));
    return nodes
      .filter((node) => node.stage === 3 && !feeding.has(node.key))
      .map((node) => node.key);
  }
}

function readNodes(picture: Picture): readonly GrowthNode[] {
  const cardsOf = Map.groupBy(picture.cards, (card) => card.node);
  return [...cardsOf].flatMap(([key, same]) => {
    const { capital, stage, drawn } = same[0] ?? {};
    if (key === null || !capital || !stage || !drawn) return [];
    return [
      {
        key,
        capital: capital.id,
        conceptId: capital.conceptId,
        label: capital.label,
        stage,
        direction: drawn.direction,
        subdivisions: sortedSet(same.flatMap((card) => card.drawn.subdivision ?? [])),
        cards: same.map((card) => card.drawn.id),
      },
    ];
  });
}

/** Of several stars the first with a text leads, in code-unit order of ids. */
function mainStar(stars: readonly DrawnStar[]): MainStar | null {
  const main = stars.find((star) => star.text.trim() !== "") ?? stars[0];
  if (main === undefined) return null;
  const others = stars.filter((star) => star.id !== main.id).map((star) => star.id);
  return { id: main.id, text: main.text.trim(), others };
}
