import type { TLArrowShape } from "@tldraw/tlschema";
import { readFlowMeaning } from "@zentaikan/board-model";
import { familyOf, flowWord, type Language } from "@zentaikan/capital-graph";
import { richTextWords } from "./free/rich-text-words.ts";

/** What flows, as its arrow says it: its own words or those of its kind, and how much a year. */
export function flowText(arrow: TLArrowShape, language: Language): string {
  const { kind, amount, unit } = readFlowMeaning(arrow.meta);
  const written = richTextWords(arrow.props.richText).replaceAll(/\s+/g, " ").trim();
  const words = written === "" ? flowWord(kind)[language] : written;
  const number = amount === null ? "" : new Intl.NumberFormat(language).format(amount);
  const much =
    amount === null ? "" : ` ${number}${language === "en" && unit !== "" ? " " : ""}${unit}`;
  return `${familyOf(kind) === "money" ? "¥ " : ""}${words}${much}`;
}
