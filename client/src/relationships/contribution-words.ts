import type { ContributionBody } from "@zentaikan/protocol/relationships";
import type { Speech } from "../messages/translate.ts";

/** What our Dos on a board support, as a row says it; null where there is none. */
export function contributionWords(
  { capitals, routeShare, brokenShare, total }: ContributionBody,
  { language, translate: t }: Speech,
) {
  if (total.paid + total.free + total.unsettled === 0) return null;
  const shares = [
    routeShare !== null && t("relations.share", { percent: percent(routeShare) }),
    (brokenShare ?? 0) > 0 && t("relations.brokenShare", { percent: percent(brokenShare ?? 0) }),
  ];
  const prices = (["paid", "free", "unsettled"] as const).map(
    (price) => total[price] > 0 && t(`contribution.${price}`, { count: total[price] }),
  );
  return {
    capitals: capitals.map(({ label }) => label[language]).join(t("reading.and")),
    shares: shares.filter((words) => words !== false).join(t("app.between")),
    prices: prices.filter((words) => words !== false).join(t("app.between")),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
