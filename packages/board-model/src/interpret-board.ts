import {
  diagnoseStanding,
  formerWord,
  interpret,
  moveToLineup,
  type CapitalLineup,
  type Diagnostic,
  type Drawing,
  type Interpretation,
} from "@zentaikan/capital-graph";
import type { FormerLineup } from "./former-lineup.ts";

/**
 * What a drawing says in the lineup of its board, and which cards still wait for a choice since
 * the board spoke of another one (V37).
 */
export function interpretBoard(
  drawing: Drawing,
  { lineup, former }: { readonly lineup: CapitalLineup; readonly former: FormerLineup | null },
): Interpretation {
  const interpretation = interpret(drawing, lineup);
  if (former === null) return interpretation;
  const undecidedSplits = waitingCards(drawing, lineup, former);
  const standing = diagnoseStanding(interpretation, { agreements: [], undecidedSplits });
  const waiting = standing.filter(({ rule }) => rule === "V37");
  return {
    ...interpretation,
    diagnostics: [
      ...interpretation.diagnostics.map((diagnostic) => inFormerWords(diagnostic, former)),
      ...waiting,
    ].toSorted((one, other) => (one.rule === other.rule ? 0 : one.rule < other.rule ? -1 : 1)),
  };
}

function waitingCards(drawing: Drawing, lineup: CapitalLineup, former: FormerLineup) {
  const there = new Set(lineup.capitals.map((capital) => capital.id));
  const leftovers = drawing.cards.filter((card) => !there.has(card.capital));
  const { lineup: from, migration } = former;
  return moveToLineup({ ...drawing, cards: leftovers }, { from, to: lineup, migration }).undecided;
}

/** A card of the former lineup is spoken of by the name that people know it by. */
function inFormerWords(diagnostic: Diagnostic, { lineup }: FormerLineup): Diagnostic {
  if (diagnostic.rule !== "V07") return diagnostic;
  let { ja, en } = diagnostic.message;
  for (const { id, label } of lineup.capitals) {
    const word = formerWord(lineup, id);
    ja = ja.replaceAll(word, label.ja);
    en = en.replaceAll(word, label.en);
  }
  return { ...diagnostic, message: { ja, en } };
}
