import type { Language } from "@zentaikan/capital-graph";
import type { Translate } from "../messages/translate.ts";
import type { StripRow } from "./strip-cells.ts";

/** A strip as a sentence: 「まず人的資本、組織資本。次に技術資本。そうしてなし。」 */
export function stripInWords(
  rows: readonly StripRow[],
  { language, translate }: { readonly language: Language; readonly translate: Translate },
): string {
  if (rows.every(({ points }) => points.every(({ grows }) => !grows))) {
    return translate("strip.empty");
  }
  const separator = language === "ja" ? "、" : ", ";
  const stop = language === "ja" ? "。" : ". ";
  const sentences = rows.map(({ stage, points }) => {
    const grown = points.filter(({ grows }) => grows);
    const capitals = grown.map(({ capital }) => capital.label[language]).join(separator);
    return translate("strip.beat", {
      beat: translate(`beat.${stage}`),
      capitals: capitals === "" ? translate("strip.nothing") : capitals,
    });
  });
  return `${sentences.join(stop)}${stop}`.trim();
}
