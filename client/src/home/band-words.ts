import type { Language } from "@zentaikan/capital-graph";
import type { CustomerBody } from "@zentaikan/protocol/customers";

/**
 * A band of sales as the reader's language writes it. Japanese counts in 億 (10⁸), English in
 * billions: 「100億〜500億円」 is "¥10–50 bn".
 */
export function salesWords(band: NonNullable<CustomerBody["salesBand"]>, language: Language) {
  const [from, to] = bounds(band);
  if (language === "ja") {
    const amount = (hundredMillions: number) =>
      hundredMillions < 10_000
        ? `${hundredMillions.toLocaleString("ja")}億`
        : `${hundredMillions / 10_000}兆`;
    return rangeInJapanese([from, to], { amount, unit: "円" });
  }
  const amount = (hundredMillions: number) => (hundredMillions / 10).toLocaleString("en");
  if (from === 0) return `under ¥${amount(to)} bn`;
  return to === Infinity ? `¥${amount(from)} bn or more` : `¥${amount(from)}–${amount(to)} bn`;
}

/** A band of headcount in words: 「1,000〜3,000人」, "1,000–3,000 people". */
export function peopleWords(band: NonNullable<CustomerBody["peopleBand"]>, language: Language) {
  const [from, to] = bounds(band);
  const amount = (count: number) => count.toLocaleString("en");
  if (language === "ja") return rangeInJapanese([from, to], { amount, unit: "人" });
  if (from === 0) return `under ${amount(to)} people`;
  return to === Infinity
    ? `${amount(from)} people or more`
    : `${amount(from)}–${amount(to)} people`;
}

function rangeInJapanese(
  [from, to]: readonly [number, number],
  { amount, unit }: { readonly amount: (count: number) => string; readonly unit: string },
): string {
  if (from === 0) return `${amount(to)}${unit}未満`;
  return to === Infinity ? `${amount(from)}${unit}以上` : `${amount(from)}〜${amount(to)}${unit}`;
}

function bounds(band: string): readonly [number, number] {
  const [from = "", to = ""] = band.split("-");
  return [Number(from), to === "" ? Infinity : Number(to)];
}
