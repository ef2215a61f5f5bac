import type { CapitalId, OurContribution } from "@zentaikan/capital-graph";
import type { Translate } from "../../../messages/translate.ts";

type Counts = OurContribution["total"];

/** What our Dos support, in sentences of the reader's language. */
export function contributionWords(
  { capitals, routeShare, brokenShare, total }: OurContribution,
  {
    translate: t,
    ofCapital,
  }: { readonly translate: Translate; readonly ofCapital: (id: CapitalId) => string },
) {
  const prices = (counts: Counts): string =>
    (["paid", "free", "unsettled"] as const)
      .filter((price) => counts[price] > 0)
      .map((price) => t(`contribution.${price}`, { count: counts[price] }))
      .join(t("app.between"));
  const count = total.paid + total.free + total.unsettled;
  const of = { count, prices: prices(total) };
  const names = capitals.map(({ capital }) => ofCapital(capital)).join(t("reading.and"));
  return {
    prices,
    supports:
      capitals.length === 0
        ? t("contribution.noCapital", of)
        : t("contribution.sentence", { ...of, capitals: names }),
    routes:
      routeShare === null
        ? t("contribution.noRoutes")
        : t("contribution.routes", { percent: percent(routeShare) }),
    broken:
      brokenShare === null
        ? ""
        : brokenShare === 0
          ? t("contribution.notBroken")
          : t("contribution.broken", { percent: percent(brokenShare) }),
  };
}

function percent(share: number): number {
  return Math.round(share * 100);
}
