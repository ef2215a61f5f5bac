import type { Text } from "../lineup.ts";
import type { NamingLineup } from "../pattern/own-capitals.ts";
import { capitalNames } from "../pattern/capital-names.ts";
import { readPatternCell } from "../pattern/pattern-cell.ts";
import { STAGE_NAMES } from "../stage-names.ts";
import { capitalised, fillText, inSentence } from "../text.ts";
import { featureKind, type Feature } from "./pattern-features.ts";

/** A feature as a sentence, in the words of a lineup. */
export function describeFeature(feature: Feature, lineup: NamingLineup): Text {
  const { ja, en } = describe(feature, capitalNames(lineup));
  return { ja, en: capitalised(en) };
}

function describe(feature: Feature, labelOf: (capital: string) => Text): Text {
  const kind = featureKind(feature);
  const content = feature.slice(kind.length + 1);
  const nameOf = (capital: string) => {
    const { ja, en } = labelOf(capital);
    return { ja, en: inSentence(en) };
  };
  switch (kind) {
    case "cell": {
      const { stage, capital, direction } = readPatternCell(content);
      return fillText(CELL[direction], { capital: nameOf(capital), stage: STAGE_NAMES[stage] });
    }
    case "prec": {
      const [a = "", b = ""] = content.split("<");
      return fillText(PRECEDENCE, { a: nameOf(a), b: nameOf(b) });
    }
    case "coarse":
    case "fb": {
      const [a = "", b = ""] = content.slice(0, -2).split(">");
      const values = { a: nameOf(a.slice(0, -1)), b: nameOf(b.slice(0, -1)) };
      return fillText(kind === "fb" ? REINVESTMENT : CAUSE[signOf(content)], values);
    }
    case "exact": {
      const [from = "", to = ""] = content.slice(0, -2).split(">");
      const [a, b] = [readPatternCell(from), readPatternCell(to)];
      return fillText(EXACT[signOf(content)], {
        a: nameOf(a.capital),
        b: nameOf(b.capital),
        from: STAGE_NAMES[a.stage],
        to: STAGE_NAMES[b.stage],
      });
    }
  }
}

function signOf(link: string): "+" | "-" {
  return link.endsWith("-") ? "-" : "+";
}

const CELL = {
  grow: { ja: "{stage}で{capital}を増やす", en: "{capital} grows in {stage}" },
  keep: { ja: "{stage}で{capital}を保つ", en: "{capital} is kept in {stage}" },
  spend: { ja: "{stage}で{capital}を使う", en: "{capital} is spent in {stage}" },
} as const;

const PRECEDENCE = { ja: "{a}は{b}より先に増える", en: "{a} grows before {b}" };

const CAUSE = {
  "+": { ja: "{a}が{b}を増やす", en: "{a} makes {b} grow" },
  "-": { ja: "{a}が{b}を減らす", en: "{a} reduces {b}" },
} as const;

const EXACT = {
  "+": { ja: "{from}の{a}が{to}の{b}を増やす", en: "{a} in {from} makes {b} in {to} grow" },
  "-": { ja: "{from}の{a}が{to}の{b}を減らす", en: "{a} in {from} reduces {b} in {to}" },
} as const;

const REINVESTMENT = {
  ja: "{a}を次の周回の{b}へ再投資する",
  en: "{a} is reinvested in {b} for the next round",
};
