import type { TLArrowShape } from "@tldraw/tlschema";
import { readFlowMeaning, wordsOfFlow } from "@zentaikan/board-model";
import { amountWords } from "@zentaikan/board-model/amount-words";
import { familyOf, flowWord, type Language } from "@zentaikan/capital-graph";

/** What flows, as its arrow says it: its own words or those of its kind, and how much a year. */
export function flowText(arrow: TLArrowShape, language: Language): string {
  const { kind, amount, unit } = readFlowMeaning(arrow.meta);
  const words = wordsOfFlow(arrow) || flowWord(kind)[language];
  const much = amount === null ? "" : ` ${amountWords(amount, unit, language)}`;
  return `${familyOf(kind) === "money" ? "¥ " : ""}${words}${much}`;
}
