import { conceptName, STAGE_NAMES, type PatternItem, type Stage } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import { conceptOf } from "./concept-of.ts";
import type { StartedPattern } from "./use-started-pattern.ts";

/** What an item of a pattern is called, by the names of the board's lineup where it has them. */
export function useItemWords({ capitals, lineups }: Pick<StartedPattern, "capitals" | "lineups">) {
  const t = useTranslate();
  const language = useLanguage();
  const { lineup } = useBoard();
  const elsewhere = (concept: string) =>
    lineups.flatMap(({ id, capitals: others }) =>
      others.filter(
        (one) => conceptName({ conceptId: one.conceptId, capital: one.id }, id) === concept,
      ),
    )[0];
  const labelOf = (concept: string): string =>
    (lineup.capitals.find(({ id }) => id === capitals.get(concept)) ?? elsewhere(concept))?.label[
      language
    ] ?? concept;
  const cellWords = (stage: Stage, concept: string) =>
    t("patternStart.card", { stage: STAGE_NAMES[stage][language], capital: labelOf(concept) });
  return (item: PatternItem): string =>
    item.kind === "node"
      ? cellWords(item.stage, item.capital)
      : t(`patternStart.${item.kind}`, {
          from: labelOf(conceptOf(item.from)),
          to: labelOf(conceptOf(item.to)),
        });
}
