import { contentHash } from "./agreed-content.ts";
import { agreementState, recordsAbout, type AgreementRecord } from "./agreement-state.ts";
import { diagnostic, inRuleOrder, type Diagnostic } from "../diagnostics.ts";
import type { CardId } from "../drawing.ts";
import type { Interpretation } from "../interpret.ts";
import type { Text } from "../lineup.ts";
import { listText } from "../text.ts";
import {
  GAP_WORDS,
  levelSevenGaps,
  levelSevenGrounds,
  type LevelSevenGap,
  type RelationshipAssessment,
} from "./level-seven.ts";

/** What a drawing cannot know: what was agreed, which lineup came since, how near the customer is. */
export interface Standing {
  readonly agreements: readonly AgreementRecord[];
  /** A version was adopted after the one that the board speaks of. */
  readonly isLineupOld?: boolean;
  /** Cards whose capital was split and whose part nobody has chosen yet. */
  readonly undecidedSplits?: readonly { readonly card: CardId; readonly old: Text }[];
  /** How near we are held to be, by whom, and the calendar year from which one looks ahead. */
  readonly relationship?: RelationshipAssessment & { readonly year: number };
}

/** V28, V29 and V34 to V38: diagnostics of a board in its standing with people. */
export function diagnoseStanding(
  interpretation: Interpretation,
  standing: Standing,
): readonly Diagnostic[] {
  const { structure, detail } = interpretation;
  const ofFrame = recordsAbout("frame", standing.agreements);
  const state = agreementState(ofFrame, contentHash(structure));
  const detailed = new Set(detail.doResults.map((doResult) => doResult.node));
  const neverAgreed = state.kind !== "agreed" && state.staleFor.length === 0;
  return inRuleOrder([
    ...(neverAgreed && detail.doResults.length > 0 ? [diagnostic("V28")] : []),
    ...structure.nodes
      .filter((node) => state.kind === "agreed" && !detailed.has(node.key))
      .map((node) => diagnostic("V29", { cards: node.cards })),
    ...(state.staleFor.length > 0 ? [diagnostic("V34", { about: state.staleFor })] : []),
    ...state.objections.map((objection) =>
      diagnostic("V35", {
        about: [objection.id],
        ...drawnSubjects(interpretation, objection.subjects),
      }),
    ),
    ...(standing.isLineupOld === true ? [diagnostic("V36")] : []),
    ...(standing.undecidedSplits ?? []).map(({ card, old }) =>
      diagnostic("V37", { cards: [card], values: { old } }),
    ),
    ...checkLevelSeven(interpretation, standing),
  ]);
}

/** An objection names records; those that are still on the board are shown with it. */
function drawnSubjects({ structure }: Interpretation, ids: readonly string[]) {
  const wanted = new Set(ids);
  const present = <T extends string>(drawn: readonly T[]) => drawn.filter((id) => wanted.has(id));
  const { sectors, flows } = structure.circulation ?? { sectors: [], flows: [] };
  return {
    cards: present([...structure.nodes, ...sectors].flatMap(({ cards }) => cards)),
    arrows: present([
      ...[...structure.links, ...structure.starLinks].flatMap((link) => link.arrows),
      ...flows.map(({ id }) => id),
    ]),
    stars: present(structure.star === null ? [] : [structure.star.id]),
  };
}

function checkLevelSeven(
  interpretation: Interpretation,
  { relationship, agreements }: Standing,
): readonly Diagnostic[] {
  if (relationship === undefined || relationship.level !== 7) return [];
  const grounds = levelSevenGrounds(interpretation, { agreements, year: relationship.year });
  const gaps = levelSevenGaps(grounds, relationship.viewpoint);
  return gaps.length === 0 ? [] : [unsupported(gaps)];
}

/** V38 in words: what a claim of level 7 still lacks; null where it lacks nothing. */
export function levelSevenRemark(gaps: readonly LevelSevenGap[]): Text | null {
  return gaps.length === 0 ? null : unsupported(gaps).message;
}

function unsupported(gaps: readonly LevelSevenGap[]): Diagnostic {
  return diagnostic("V38", { values: { missing: listText(gaps.map((gap) => GAP_WORDS[gap])) } });
}
