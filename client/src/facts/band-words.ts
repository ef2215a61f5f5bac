import { grouped } from "./grouped.ts";
import type { Language } from "@zentaikan/capital-graph";
import { bandBounds } from "@zentaikan/protocol";
import type { CustomerBody } from "@zentaikan/protocol/customers";

/**
 * A band of sales as the reader's language writes it. Japanese counts in 億 (10⁸), English in
 * billions: 「100億〜500億円」 is "¥10–50 bn".
 */
export function salesWords(band: NonNullable<CustomerBody["salesBand"]>, language: Language) {
  const [from, to] = bandBounds(band);
  if (language === "ja") {
    return rangeInJapanese([from, to], { amount: inOku, unit: "円" });
  }
  if (from === 0) return `under ¥${inBillions(to)} bn`;
  if (to === Infinity) return `¥${inBillions(from)} bn or more`;
  return `¥${inBillions(from)}–${inBillions(to)} bn`;
}

/** A band of headcount in words: 「1,000〜3,000人」, "1,000–3,000 people". */
export function peopleWords(band: NonNullable<CustomerBody["peopleBand"]>, language: Language) {
  const [from, to] = bandBounds(band);
  if (language === "ja") return rangeInJapanese([from, to], { amount: grouped, unit: "人" });
  if (from === 0) return `under ${grouped(to)} people`;
  if (to === Infinity) return `${grouped(from)} people or more`;
  return `${grouped(from)}–${grouped(to)} people`;
}

function inBillions(hundredMillions: number): string {
  return grouped(hundredMillions / 10);
}

function inOku(hundredMillions: number): string {
  return hundredMillions < 10_000
    ? `${grouped(hundredMillions)}億`
    : `${hundredMillions / 10_000}兆`;
}

function rangeInJapanese(
  [from, to]: readonly [number, number],
  { amount, unit }: { readonly amount: (count: number) => string; readonly unit: string },
): string {
  if (from === 0) return `${amount(to)}${unit}未満`;
  return to === Infinity ? `${amount(from)}${unit}以上` : `${amount(from)}〜${amount(to)}${unit}`;
}
