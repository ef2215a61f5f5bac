import { amountWords } from "@zentaikan/board-model/amount-words";
import type { Text } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../messages/language.ts";

interface Paid {
  readonly from: Text;
  readonly label: Text;
  readonly amount: number | null;
  readonly unit: string;
}

/** Who pays us what, and how much a year where somebody said so. */
export function useRevenueWords(): (revenue: Paid) => string {
  const t = useTranslate();
  const language = useLanguage();
  return ({ from, label, amount, unit }) =>
    t("bridge.revenue", {
      from: from[language],
      label: label[language],
      amount: amount === null ? "" : amountWords(amount, unit, language),
    });
}
