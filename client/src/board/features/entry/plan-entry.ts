import type { CapitalId, MacroStructure, Stage } from "@zentaikan/capital-graph";
import type { Entry, EntryCapital } from "./parse-entry.ts";

/** What an entry adds to a board: cards that are not there yet, and links between cards. */
export interface EntryPlan {
  readonly cards: readonly EntryCard[];
  readonly links: readonly PlannedLink[];
  /** Cards that shall lead to the star and do not yet. */
  readonly toStar: readonly EntryCard[];
}

export interface EntryCard {
  readonly capital: CapitalId;
  readonly stage: Stage;
}

interface PlannedLink {
  readonly from: EntryCard;
  readonly to: EntryCard;
  readonly kind: "cause" | "reinvest";
}

/**
 * Where an entry goes: on a card that is already there when one fits, else one beat further than
 * the step before. A typed stage always holds.
 */
export function planEntry(entry: Entry, structure: MacroStructure): EntryPlan {
  const known = structure.nodes.filter(({ direction }) => direction === "grow");
  const cards: EntryCard[] = [];
  const links: PlannedLink[] = [];
  const toStar: EntryCard[] = [];
  let before: readonly EntryCard[] = [];
  for (const { capitals, isStar, join } of entry.steps) {
    if (isStar) toStar.push(...before);
    const earliest = Math.max(0, ...before.map(({ stage }) => stage));
    const placed = capitals.map((capital) => place(capital, known, earliest, join));
    for (const card of placed) {
      const isThere = [...known, ...cards].some((other) => isSame(other, card));
      if (!isThere) cards.push(card);
    }
    for (const from of before) {
      for (const to of placed) links.push({ from, to, kind: join ?? "cause" });
    }
    before = placed;
  }
  return {
    cards,
    links: links.filter((link) => isNew(link, structure)),
    toStar: structure.star === null ? [] : toStar.filter((card) => !leadsToStar(card, structure)),
  };
}

function place(
  { capital, stage }: EntryCapital,
  known: readonly EntryCard[],
  earliest: number,
  join: "cause" | "reinvest" | null,
): EntryCard {
  if (stage !== null) return { capital, stage };
  const stages = known
    .filter((card) => card.capital === capital)
    .map((card) => card.stage)
    .toSorted((a, b) => a - b);
  if (join === "reinvest") {
    const back = stages.findLast((there) => there < earliest) ?? earlier(earliest);
    return { capital, stage: back };
  }
  const onward = stages.find((there) => there >= earliest) ?? later(earliest);
  return { capital, stage: onward };
}

function later(stage: number): Stage {
  return stage === 0 ? 1 : stage === 1 ? 2 : 3;
}

function earlier(stage: number): Stage {
  return stage === 3 ? 2 : 1;
}

function isSame(a: EntryCard, b: EntryCard): boolean {
  return a.capital === b.capital && a.stage === b.stage;
}

function leadsToStar(card: EntryCard, { nodes, starLinks }: MacroStructure): boolean {
  const leading = new Set(starLinks.map(({ from }) => from));
  return nodes.some((node) => isSame(node, card) && leading.has(node.key));
}

function isNew({ from, to, kind }: PlannedLink, { nodes, links }: MacroStructure): boolean {
  const nodeOf = new Map(nodes.map((node) => [node.key, node]));
  return !links.some((link) => {
    const [start, end] = [nodeOf.get(link.from), nodeOf.get(link.to)];
    const joins =
      start !== undefined && end !== undefined && isSame(start, from) && isSame(end, to);
    return joins && link.kind === kind;
  });
}
