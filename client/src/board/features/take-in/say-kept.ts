import type { Translate } from "../../../messages/translate.ts";
import type { TakeInPlan } from "./plan-take-in.ts";

/** What of a file is not drawn since the board says otherwise, or since this person may not. */
export function sayKept(
  { kept, detail }: TakeInPlan,
  isGuest: boolean,
  t: Translate,
): readonly string[] {
  const ourDos = isGuest
    ? detail.results.reduce((sum, result) => sum + (result.ourDos?.length ?? 0), 0)
    : 0;
  return [
    ...kept.stars.map((text) => t("takeIn.kept.star", { text: shortened(text) })),
    ...kept.horizons.map(({ stage, text }) =>
      t("takeIn.kept.horizon", { stage: t(`board.stage.${stage}`), text: shortened(text) }),
    ),
    ...(kept.links === 0 ? [] : [t("takeIn.kept.links", { count: kept.links })]),
    ...(kept.results === 0 ? [] : [t("takeIn.kept.results", { count: kept.results })]),
    ...(ourDos === 0 ? [] : [t("takeIn.kept.ourDos", { count: ourDos })]),
  ];
}

function shortened(text: string): string {
  const letters = Array.from(text.slice(0, 200).trim());
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : letters.join("");
}
