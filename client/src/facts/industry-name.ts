import type { Language, Text } from "@zentaikan/capital-graph";
import { foldText } from "../ui/fold-text.ts";

/** Industry codes that imported and sample customers carry; people write theirs in words. */
const industries: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    "auto-parts": { ja: "自動車部品", en: "Auto parts" },
    banking: { ja: "銀行", en: "Banking" },
    chemicals: { ja: "化学", en: "Chemicals" },
    construction: { ja: "建設", en: "Construction" },
    food: { ja: "食品", en: "Food" },
    healthcare: { ja: "医療・介護", en: "Healthcare" },
    "it-services": { ja: "ITサービス", en: "IT services" },
    logistics: { ja: "物流", en: "Logistics" },
    machinery: { ja: "機械", en: "Machinery" },
    retail: { ja: "小売", en: "Retail" },
  }),
);

/** The industry in the reader's language where it is a code, and as it was written where not. */
export function industryName(industry: string, language: Language): string {
  return industries.get(industry)?.[language] ?? industry;
}

export const INDUSTRY_CODES: readonly string[] = [...industries.keys()];

/** The code of an industry that somebody wrote in either language; else the words themselves. */
export function industryCode(written: string): string {
  const folded = foldText(written.trim());
  const known = [...industries].find(([, { ja, en }]) =>
    [ja, en].some((name) => foldText(name) === folded),
  );
  return known?.[0] ?? written;
}
