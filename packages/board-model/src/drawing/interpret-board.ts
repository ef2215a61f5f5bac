import {
  diagnoseStanding,
  formerWord,
  interpret,
  moveToLineup,
  type AgreementRecord,
  type CapitalLineup,
  type Diagnostic,
  type Drawing,
  type Interpretation,
  type Offering,
} from "@zentaikan/capital-graph";
import type { FormerLineup } from "../document/former-lineup.ts";

/**
 * What a drawing says in the lineup of its board; which cards still wait for a choice since the
 * board spoke of another one (V37); and how it stands with what people agreed on (V28, V29, V34,
 * V35), as far as agreements are known.
 */
export function interpretBoard(
  drawing: Drawing,
  {
    lineup,
    former,
    agreements = [],
    isLineupOld = false,
    offerings = null,
  }: {
    readonly lineup: CapitalLineup;
    readonly former: FormerLineup | null;
    readonly agreements?: readonly AgreementRecord[];
    /** A newer version of its lineup was adopted, which the document does not know (V36). */
    readonly isLineupOld?: boolean;
    /** What we offer, for our team's eyes (V48). */
    readonly offerings?: readonly Offering[] | null;
  },
): Interpretation {
  const interpretation = interpret(drawing, lineup, offerings);
  const undecidedSplits = former === null ? [] : waitingCards(drawing, lineup, former);
  const standing = diagnoseStanding(interpretation, { agreements, isLineupOld, undecidedSplits });
  return {
    ...interpretation,
    diagnostics: [
      ...interpretation.diagnostics.map((diagnostic) => inFormerWords(diagnostic, former)),
      ...standing.filter(({ rule }) => STANDING_RULES.has(rule)),
    ].toSorted((one, other) => (one.rule === other.rule ? 0 : one.rule < other.rule ? -1 : 1)),
  };
}

const STANDING_RULES: ReadonlySet<string> = new Set(["V28", "V29", "V34", "V35", "V36", "V37"]);

function waitingCards(drawing: Drawing, lineup: CapitalLineup, former: FormerLineup) {
  const there = new Set(lineup.capitals.map((capital) => capital.id));
  const leftovers = drawing.cards.filter((card) => !there.has(card.capital));
  const { lineup: from, migration } = former;
  return moveToLineup({ ...drawing, cards: leftovers }, { from, to: lineup, migration }).undecided;
}

/** A card of the former lineup is spoken of by the name that people know it by. */
function inFormerWords(diagnostic: Diagnostic, former: FormerLineup | null): Diagnostic {
  if (diagnostic.rule !== "V07" || former === null) return diagnostic;
  let { ja, en } = diagnostic.message;
  for (const { id, label } of former.lineup.capitals) {
    const word = formerWord(former.lineup, id);
    ja = ja.replaceAll(word, label.ja);
    en = en.replaceAll(word, label.en);
  }
  return { ...diagnostic, message: { ja, en } };
}
