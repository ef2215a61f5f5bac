import type { Language } from "@zentaikan/capital-graph";
import type { GraphEdge } from "./content-graph.ts";

/** What an arrow has to say beside "growth of this grows that"; empty for most. */
export function wordsOfEdge({ sign, link }: GraphEdge, language: Language): string {
  const words = [
    ...(link?.kind === "reinvest" ? [WORDS.reinvest[language]] : []),
    ...(sign === "-" ? [WORDS.reduces[language]] : []),
  ];
  return words.join(language === "ja" ? "、" : ", ");
}

const WORDS = {
  reinvest: { ja: "再投資", en: "reinvestment" },
  reduces: { ja: "減らす", en: "reduces" },
} as const;
