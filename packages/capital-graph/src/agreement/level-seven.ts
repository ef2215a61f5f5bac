import { isWritten } from "../detail/coverage.ts";
import { reachable, reversed } from "../digraph.ts";
import { forwardGraph } from "../analysis/forward-graph.ts";
import type { Interpretation } from "../interpret.ts";
import type { Text } from "../lineup.ts";

/**
 * How near we are to a customer, on the seven levels. Only the seventh has a meaning of its own:
 * one who, with a view far ahead, helps the customer's capitals to grow.
 */
export interface RelationshipAssessment {
  readonly level: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly viewpoint: "customer" | "ourGuess";
  /** How many years ahead the agreed frame looks; null when nobody has said. */
  readonly horizonYears: number | null;
}

/** Three years is where a mid-term outlook begins. */
const MID_TERM_YEARS = 3;

/** What is still missing for a claim of level 7, in words; empty when it is borne out. */
export function levelSevenGaps(
  { structure, detail }: Interpretation,
  { viewpoint, horizonYears }: RelationshipAssessment,
  customerAgreed: boolean,
): readonly Text[] {
  const graph = forwardGraph(structure);
  const ahead = reachable(graph, structure.starts);
  const behind = reachable(reversed(graph), structure.goals);
  const ours = detail.doResults.filter(({ drawn, node }) => {
    const onRoute = node !== null && ahead.has(node) && behind.has(node);
    return onRoute && (drawn.ourDos ?? []).length > 0;
  });
  const proven = ours.some(({ drawn }) => drawn.state === "achieved" && isWritten(drawn.indicator));
  return [
    ...(customerAgreed && (horizonYears ?? 0) >= MID_TERM_YEARS ? [] : [GAPS.agreement]),
    ...(ours.length > 0 ? [] : [GAPS.contribution]),
    ...(proven ? [] : [GAPS.proof]),
    ...(viewpoint === "customer" ? [] : [GAPS.viewpoint]),
  ];
}

const GAPS = {
  agreement: {
    ja: "顧客と合意した中長期(3年以上)の大枠",
    en: "a mid- to long-term frame (3 years or more) agreed with the customer",
  },
  contribution: {
    ja: "星への経路に乗る当社のDo",
    en: "something we do on a route to the star",
  },
  proof: {
    ja: "指標で確かめた達成済みのDo結果",
    en: "an achieved Do result with its indicator",
  },
  viewpoint: { ja: "顧客から見た評価", en: "an assessment from the customer's side" },
} as const satisfies Record<string, Text>;
