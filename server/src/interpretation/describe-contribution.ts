import type { OurDos } from "@zentaikan/board-model";
import {
  levelSevenGrounds,
  offeringsOf,
  ourContribution,
  type AgreementRecord,
  type Interpretation,
  type Offering,
} from "@zentaikan/capital-graph";
import type { BridgeBody, ContributionBody, GroundsBody } from "@zentaikan/protocol/relationships";

/** What our Dos support on a board, and what of it bears out a claim of level 7. Our team's alone. */
export interface BoardContribution {
  readonly contribution: ContributionBody;
  readonly grounds: GroundsBody;
  readonly bridge: BridgeBody;
}

interface Beside {
  readonly ourDos: OurDos;
  readonly agreements: readonly AgreementRecord[];
  /** The calendar year from which one looks ahead. */
  readonly year: number;
}

export function describeContribution(
  { structure, analysis, detail, lineup, circulation }: Interpretation,
  { ourDos, agreements, year }: Beside,
): BoardContribution {
  const doResults = detail.doResults.map((doResult) => {
    const { drawn } = doResult;
    return { ...doResult, drawn: { ...drawn, ourDos: ourDos.list(drawn.id) } };
  });
  const whole = { ...detail, doResults };
  const { capitals, routeShare, brokenShare, isOfListed, total } = ourContribution(
    structure,
    analysis.routes,
    whole,
  );
  const labelOf = new Map(lineup.capitals.map(({ id, label }) => [id, label]));
  return {
    contribution: {
      capitals: capitals.map(({ capital, paid, free, unsettled }) => {
        const label = labelOf.get(capital) ?? { ja: capital, en: capital };
        return { capital, label, paid, free, unsettled };
      }),
      routeShare,
      brokenShare,
      isOfListed,
      total,
    },
    grounds: levelSevenGrounds({ structure, detail: whole }, { agreements, year }),
    bridge: {
      offerings: offeringsOf({ structure, detail: whole }).slice(0, MOST_LISTED).map(plain),
      revenues: revenuesOf(circulation, ourDos),
    },
  };
}

/** Of a board; whoever draws more sees the first of them from other boards. */
const MOST_LISTED = 1000;

/** What is paid to us, and by which of our Dos, which lie beside the board. */
function revenuesOf(
  circulation: Interpretation["circulation"],
  ourDos: OurDos,
): BridgeBody["revenues"] {
  if (circulation === undefined) return [];
  const { structure, analysis } = circulation;
  const flows = new Map(structure.flows.map((flow) => [flow.id, flow]));
  const labels = new Map(structure.sectors.map(({ key, label }) => [key, label]));
  return analysis.revenues.slice(0, MOST_LISTED).flatMap(({ flow: id, paysFor }) => {
    const flow = flows.get(id);
    if (flow === undefined) return [];
    const { label, amount, unit } = flow;
    const from = labels.get(flow.from) ?? label;
    const supports = new Set([id, ...paysFor].flatMap((one) => ourDos.list(one)).map(idOf));
    return [
      { flow: id, paysFor: [...paysFor], label, from, amount, unit, supports: [...supports] },
    ];
  });
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function plain({ id, text, doResults, capitals }: Offering): BridgeBody["offerings"][number] {
  const grown = capitals.map((one) => ({ ...one, cards: [...one.cards] }));
  return { id, text, doResults: [...doResults], capitals: grown };
}
