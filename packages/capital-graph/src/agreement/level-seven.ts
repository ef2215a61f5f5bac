import { isWritten } from "../detail/coverage.ts";
import { reachable, reversed } from "../digraph.ts";
import { forwardGraph } from "../analysis/forward-graph.ts";
import type { Interpretation } from "../interpret.ts";
import type { Text } from "../lineup.ts";
import { agreementState, recordsAbout, type AgreementRecord } from "./agreement-state.ts";
import { contentHash } from "./agreed-content.ts";
import { outlookYears } from "./outlook-years.ts";

/**
 * How near we are to a customer, on the seven levels. Only the seventh has a meaning of its own:
 * one who, with a view far ahead, helps the customer's capitals to grow.
 */
export const RELATIONSHIP_LEVELS = [1, 2, 3, 4, 5, 6, 7] as const;
export type RelationshipLevel = (typeof RELATIONSHIP_LEVELS)[number];

/** As the customer sees it, or as we suppose that they do. */
export const VIEWPOINTS = ["customer", "ourGuess"] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

export interface RelationshipAssessment {
  readonly level: RelationshipLevel;
  readonly viewpoint: Viewpoint;
}

/** What the source says of the highest level; it says nothing of the others. */
export const LEVEL_SEVEN: Text = {
  ja: "無くてはならない存在。中長期的展望に立って、顧客の経営資本の増大に資する",
  en: "Indispensable: with a mid- to long-term view, it helps the customer's management capital to grow",
};

/** What a board and its agreements have to say for a claim of level 7. */
export interface LevelSevenGrounds {
  /** The customer agreed to the frame as it is now. */
  readonly isAgreed: boolean;
  /** By what that frame says of time; null where it says nothing. */
  readonly outlookYears: number | null;
  /** Something we do stands on a Do result that lies on a route to the star. */
  readonly isOnRoute: boolean;
  /** One such Do result is achieved, with its indicator. */
  readonly isProven: boolean;
}

/** @param interpretation of the board with our Dos, which lie beside it */
export function levelSevenGrounds(
  { structure, detail }: Pick<Interpretation, "structure" | "detail">,
  { agreements, year }: { readonly agreements: readonly AgreementRecord[]; readonly year: number },
): LevelSevenGrounds {
  const graph = forwardGraph(structure);
  const ahead = reachable(graph, structure.starts);
  const behind = reachable(reversed(graph), structure.goals);
  const ours = detail.doResults.filter(({ drawn, node }) => {
    const onRoute = node !== null && ahead.has(node) && behind.has(node);
    return onRoute && (drawn.ourDos ?? []).length > 0;
  });
  const state = agreementState(recordsAbout("frame", agreements), contentHash(structure));
  return {
    isAgreed: state.agreedBy.includes("customer"),
    outlookYears: outlookYears(structure, year),
    isOnRoute: ours.length > 0,
    isProven: ours.some(({ drawn }) => drawn.state === "achieved" && isWritten(drawn.indicator)),
  };
}

const MID_TERM_YEARS = 3;

/** What is still missing for a claim of level 7; none when it is borne out. It never forbids one. */
const LEVEL_SEVEN_GAPS = ["agreement", "outlook", "contribution", "proof", "viewpoint"] as const;
export type LevelSevenGap = (typeof LEVEL_SEVEN_GAPS)[number];

/** @param grounds null where there is no board to look at */
export function levelSevenGaps(
  grounds: LevelSevenGrounds | null,
  viewpoint: Viewpoint,
): readonly LevelSevenGap[] {
  const isFar = (grounds?.outlookYears ?? 0) >= MID_TERM_YEARS;
  const isThere: Readonly<Record<LevelSevenGap, boolean>> = {
    agreement: grounds?.isAgreed ?? false,
    // Of a frame that nobody agreed on it is too early to ask how far it looks.
    outlook: isFar || !(grounds?.isAgreed ?? false),
    contribution: grounds?.isOnRoute ?? false,
    proof: grounds?.isProven ?? false,
    viewpoint: viewpoint === "customer",
  };
  return LEVEL_SEVEN_GAPS.filter((gap) => !isThere[gap]);
}

export const GAP_WORDS: Readonly<Record<LevelSevenGap, Text>> = {
  agreement: {
    ja: "顧客と合意した中長期(3年以上)の大枠",
    en: "a mid- to long-term frame (3 years or more) agreed with the customer",
  },
  outlook: {
    ja: "合意した大枠に書かれた、3年以上または中長期の見通し",
    en: "an outlook of 3 years or more written in the agreed frame",
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
};
