import type { Text } from "../lineup.ts";
import { capitalNames } from "../pattern/capital-names.ts";
import type { NamingLineup } from "../pattern/own-capitals.ts";
import { placedName, readPatternCell, type PatternCell } from "../pattern/pattern-cell.ts";
import { fillText, inSentence, sameText } from "../text.ts";
import type { Convergence, SharedCell } from "./converge.ts";
import type { LaidItem } from "./lay-over.ts";

/** Of more than that it is said how many there are. */
const MOST_DIVIDED = 3;

/** What the meeting sees of itself, a sentence each; nothing where there is nothing to compare. */
export function tellConvergence(convergence: Convergence, lineup: NamingLineup): readonly Text[] {
  const { roads, band, groups, starts, bottlenecks, divided } = convergence;
  if (band === null) return roads === 1 ? [ALONE] : [];
  const all = number(roads);
  const placed = placer(lineup);
  const shared = (template: Text, cells: readonly SharedCell[]): readonly Text[] =>
    cells
      .slice(0, 1)
      .map(({ cell, by }) =>
        fillText(template, { all, some: number(by.length), cell: placed(cell) }),
      );
  const more = divided.length - MOST_DIVIDED;
  return [
    fillText(BANDS[band], { all }),
    ...(groups.length > 1 ? [tellGroups(convergence)] : []),
    ...shared(START, starts),
    ...shared(HINGE, bottlenecks),
    ...divided.slice(0, MOST_DIVIDED).map((item) => tellDivided(item, placed)),
    ...(more > 0 ? [fillText(MORE, { count: number(more) })] : []),
  ];
}

/**
 * How a meeting changed its mind from one round to a later one, by how many places divided it:
 * 割れた所は5から2になりました。
 */
export function tellConverging(was: number, is: number): Text {
  return fillText(was === is ? STAYED : BECAME, { was: number(was), is: number(is) });
}

/** 技術資本(ステップ)から顧客関係性資本(ジャンプ)への道は、5対4で割れています。 */
function tellDivided({ item, by, among }: LaidItem, placed: (cell: PatternCell) => Text): Text {
  const votes = { yes: number(by.length), no: number(among - by.length) };
  return item.kind === "node"
    ? fillText(DIVIDED[item.direction], { ...votes, cell: placed(item) })
    : fillText(DIVIDED[item.kind], {
        ...votes,
        from: placed(readPatternCell(item.from)),
        to: placed(readPatternCell(item.to)),
      });
}

function tellGroups({ groups }: Convergence): Text {
  const sizes = groups.map(({ roads }) => String(roads.length));
  return fillText(GROUPS, {
    count: number(groups.length),
    sizes: { ja: sizes.join("・"), en: sizes.join(", ") },
  });
}

function placer(lineup: NamingLineup): (cell: PatternCell) => Text {
  const nameOf = capitalNames(lineup);
  return ({ capital, stage }) => {
    const { ja, en } = nameOf(capital);
    return placedName({ ja, en: inSentence(en) }, stage);
  };
}

function number(value: number): Text {
  return sameText(String(value));
}

const ALONE = {
  ja: "道はまだ1つです。比べるには2つ以上が要ります。",
  en: "There is one road so far; comparing takes two.",
};
const BANDS = {
  same: { ja: "{all}つの道はすべて同じです。", en: "All {all} roads are the same." },
  near: { ja: "{all}つの道はほぼ重なっています。", en: "The {all} roads nearly coincide." },
  ratherNear: {
    ja: "{all}つの道は大筋で近く、いくつかの所で分かれます。",
    en: "The {all} roads are rather near and part in some places.",
  },
  far: { ja: "{all}つの道は大きく分かれています。", en: "The {all} roads lie far apart." },
} as const;
const GROUPS = {
  ja: "近い道をまとめると{count}組になります({sizes})。",
  en: "Roads that are near each other make {count} groups ({sizes}).",
};
const START = {
  ja: "{all}つのうち{some}つが{cell}から始めます。",
  en: "{some} of {all} begin with {cell}.",
};
const HINGE = {
  ja: "{all}つのうち{some}つが{cell}を要とします。",
  en: "{some} of {all} hinge on {cell}.",
};
const DIVIDED = {
  grow: {
    ja: "{cell}を増やすかどうかは、{yes}対{no}で割れています。",
    en: "Whether to grow {cell} divides you {yes} to {no}.",
  },
  keep: {
    ja: "{cell}を保つかどうかは、{yes}対{no}で割れています。",
    en: "Whether to keep {cell} divides you {yes} to {no}.",
  },
  spend: {
    ja: "{cell}を使うかどうかは、{yes}対{no}で割れています。",
    en: "Whether to spend {cell} divides you {yes} to {no}.",
  },
  cause: {
    ja: "{from}から{to}への道は、{yes}対{no}で割れています。",
    en: "The road from {from} to {to} divides you {yes} to {no}.",
  },
  reinvest: {
    ja: "{from}から{to}への再投資は、{yes}対{no}で割れています。",
    en: "Reinvesting {from} in {to} divides you {yes} to {no}.",
  },
} as const;
const MORE = {
  ja: "ほかに{count}か所で割れています。",
  en: "More places that divide you: {count}.",
};
const STAYED = {
  ja: "割れた所は{is}のままです。",
  en: "As many places divide you as before: {is}.",
};
const BECAME = {
  ja: "割れた所は{was}から{is}になりました。",
  en: "{was} places divided you; now {is} do.",
};
