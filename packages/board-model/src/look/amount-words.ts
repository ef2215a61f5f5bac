import type { Language } from "@zentaikan/capital-graph";

/** An amount as people write it in this language, with its unit behind it. */
export function amountWords(amount: number, unit: string, language: Language): string {
  return `${new Intl.NumberFormat(language).format(amount)}${language === "en" && unit !== "" ? " " : ""}${unit}`;
}
