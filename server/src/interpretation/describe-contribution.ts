import type { OurDos } from "@zentaikan/board-model";
import {
  levelSevenGrounds,
  ourContribution,
  type AgreementRecord,
  type Interpretation,
} from "@zentaikan/capital-graph";
import type { ContributionBody, GroundsBody } from "@zentaikan/protocol/relationships";

/** What our Dos support on a board, and what of it bears out a claim of level 7. Our team's alone. */
export interface BoardContribution {
  readonly contribution: ContributionBody;
  readonly grounds: GroundsBody;
}

interface Beside {
  readonly ourDos: OurDos;
  readonly agreements: readonly AgreementRecord[];
  /** The calendar year from which one looks ahead. */
  readonly year: number;
}

export function describeContribution(
  { structure, analysis, detail, lineup }: Interpretation,
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
  };
}
