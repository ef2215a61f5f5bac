import { STAGES, type Stage } from "../../drawing.ts";
import type { Text } from "../../lineup.ts";
import type { NamingLineup } from "../../pattern/own-capitals.ts";
import type { CanonicalForm } from "../../pattern/canonical-form.ts";
import { capitalNames } from "../../pattern/capital-names.ts";
import { STAGE_NAMES } from "../../stage-names.ts";
import { fillText, inSentence, listText } from "../../text.ts";
import { describeFeature } from "../describe-feature.ts";
import { patternFeatures } from "../pattern-features.ts";
import { comparePatterns } from "../pattern-distance.ts";
import { grownIn } from "./grown-in.ts";

/** Somebody who takes a road: a customer's name, or a segment's, and its structure. */
export interface RoadTaker {
  readonly name: Text;
  readonly form: CanonicalForm;
}

/** Where the roads of two part: the first beat in which one grows what the other does not. */
export interface Fork {
  readonly stage: Stage;
  readonly both: readonly string[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
}

/** Null where both grow the same in every beat; routes may still part. */
export function findFork(
  left: CanonicalForm,
  right: CanonicalForm,
  lineup: NamingLineup,
): Fork | null {
  for (const stage of STAGES) {
    const [here, there] = [grownIn(left, stage, lineup), grownIn(right, stage, lineup)];
    const fork = {
      stage,
      both: here.filter((capital) => there.includes(capital)),
      onlyLeft: here.filter((capital) => !there.includes(capital)),
      onlyRight: there.filter((capital) => !here.includes(capital)),
    };
    if (fork.onlyLeft.length + fork.onlyRight.length > 0) return fork;
  }
  return null;
}

/** The same in words, with what each takes: ホップで道が分かれます。A社は人的資本から、B社は顧客関係性資本から始めます。 */
export function describeFork(left: RoadTaker, right: RoadTaker, lineup: NamingLineup): Text {
  const fork = findFork(left.form, right.form, lineup);
  if (fork === null) return describeRoutes(left, right, lineup);
  const nameOf = capitalNames(lineup);
  const named = (capitals: readonly string[]) =>
    listText(
      capitals.map((capital) => {
        const { ja, en } = nameOf(capital);
        return { ja, en: inSentence(en) };
      }),
    );
  const values = {
    stage: STAGE_NAMES[fork.stage],
    left: left.name,
    right: right.name,
    both: named(fork.both),
    onlyLeft: named(fork.onlyLeft),
    onlyRight: named(fork.onlyRight),
  };
  return fillText(wordsOf(fork), values);
}

function wordsOf({ stage, both, onlyLeft, onlyRight }: Fork): Text {
  const where = stage === 1 ? PARTS.atOnce : PARTS.later;
  const shared = both.length > 0 ? PARTS.shared : PARTS.nothing;
  const apart =
    onlyLeft.length === 0
      ? PARTS.onlyRight
      : onlyRight.length === 0
        ? PARTS.onlyLeft
        : stage === 1 && both.length === 0
          ? PARTS.start
          : PARTS.each;
  return {
    ja: `${where.ja}${shared.ja}${apart.ja}`,
    en: [where.en, shared.en, apart.en].filter((part) => part !== "").join(" "),
  };
}

const PARTS = {
  atOnce: { ja: "最初の{stage}で道が分かれます。", en: "Their roads part at once, in {stage}." },
  later: {
    ja: "そこまでは同じで、{stage}で道が分かれます。",
    en: "Alike until then, their roads part in {stage}.",
  },
  shared: { ja: "どちらも{both}を増やし、", en: "Both grow {both}." },
  nothing: { ja: "", en: "" },
  start: {
    ja: "{left}は{onlyLeft}から、{right}は{onlyRight}から始めます。",
    en: "{left} starts from {onlyLeft}, {right} from {onlyRight}.",
  },
  each: {
    ja: "{left}は{onlyLeft}を、{right}は{onlyRight}を増やします。",
    en: "{left} grows {onlyLeft}, {right} {onlyRight}.",
  },
  onlyLeft: {
    ja: "{left}だけが{onlyLeft}を増やします。",
    en: "{left} alone grows {onlyLeft}.",
  },
  onlyRight: {
    ja: "{right}だけが{onlyRight}を増やします。",
    en: "{right} alone grows {onlyRight}.",
  },
} as const;

/** Where beats are alike: the heaviest route that one has alone, on either side. */
function describeRoutes(left: RoadTaker, right: RoadTaker, lineup: NamingLineup): Text {
  const { onlyLeft, onlyRight } = comparePatterns(
    patternFeatures(left.form),
    patternFeatures(right.form),
  );
  const sides = [
    { name: left.name, feature: onlyLeft[0] },
    { name: right.name, feature: onlyRight[0] },
  ].flatMap(({ name, feature }) =>
    feature === undefined
      ? []
      : [fillText(ROUTE, { name, route: describeFeature(feature, lineup) })],
  );
  if (sides.length === 0) return SAME;
  return {
    ja: ROUTES.ja + sides.map((side) => side.ja).join(""),
    en: [ROUTES.en, ...sides.map((side) => side.en)].join(" "),
  };
}

const ROUTES: Text = {
  ja: "増やす資本と順番は同じで、道筋が分かれます。",
  en: "They grow the same in the same order; the routes part.",
};
const ROUTE: Text = { ja: "{name}: {route}。", en: "{name}: {route}." };
const SAME: Text = { ja: "同じ道を行きます。", en: "They take the same road." };
