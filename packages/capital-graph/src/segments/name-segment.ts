import { compareCodeUnits } from "../code-unit-order.ts";
import { capitalised } from "../text.ts";
import { STAGES, type Stage } from "../drawing.ts";
import type { Text } from "../lineup.ts";
import type { NamingLineup } from "../pattern/own-capitals.ts";
import { bareName, capitalNames } from "../pattern/capital-names.ts";
import type { Prevalence } from "./prevalence.ts";
import { SHARED_BY_MOST } from "./segment-signature.ts";

/** More names in one beat than these and nobody remembers the segment. */
const MOST_IN_BEAT = 2;

/**
 * A name made of what most members grow in each beat: 人的・組織起点→技術→顧客関係性・財務型. Where the
 * start comes back in Jump, that is the point: 顧客関係性深耕型. People may rename a segment; the name
 * never decides who belongs to it.
 */
export function nameSegment(inside: Prevalence, lineup: NamingLineup): Text {
  const nameOf = capitalNames(lineup);
  const [starts = [], middle = [], goals = []] = STAGES.map((stage) => commonIn(stage, inside));
  const returning = goals.find((goal) => starts.includes(goal));
  const start = listed(starts);
  const between = listed(middle);
  const goal = returning === undefined ? listed(goals) : deepened(bareName(nameOf(returning)));
  return {
    ja: [`${start.ja}起点`, between.ja, `${goal.ja}型`].filter((part) => part !== "").join("→"),
    en: capitalised(
      [`${start.en} first`, between.en, goal.en].filter((part) => part !== "").join(" → "),
    ),
  };

  function listed(capitals: readonly string[]): Text {
    const names = capitals.slice(0, MOST_IN_BEAT).map((capital) => bareName(nameOf(capital)));
    return {
      ja: names.map((name) => name.ja).join("・"),
      en: names.map((name) => name.en).join(" & "),
    };
  }
}

function deepened(name: Text): Text {
  return { ja: `${name.ja}深耕`, en: `deeper ${name.en}` };
}

/** Capitals that most grow in a beat, or the commonest one; by share, then causes before effects. */
function commonIn(stage: Stage, inside: Prevalence): readonly string[] {
  const cells = [...inside]
    .flatMap(([feature, share]) => {
      const [, capital] = new RegExp(`^cell:${stage}\\.(.+)\\+$`).exec(feature) ?? [];
      return capital === undefined ? [] : [{ capital, share }];
    })
    .toSorted(
      (left, right) =>
        right.share - left.share ||
        causes(inside, right.capital, left.capital) - causes(inside, left.capital, right.capital) ||
        compareCodeUnits(left.capital, right.capital),
    );
  const common = cells.filter((cell) => cell.share >= SHARED_BY_MOST);
  return (common.length > 0 ? common : cells.slice(0, 1)).map((cell) => cell.capital);
}

function causes(inside: Prevalence, from: string, to: string): number {
  return inside.get(`coarse:${from}+>${to}+:+`) ?? 0;
}
