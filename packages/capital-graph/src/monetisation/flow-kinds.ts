import type { Text } from "../lineup.ts";

export const FLOW_KINDS = [
  "goods",
  "service",
  "labour",
  "data",
  "technology",
  "money",
  "trust",
  "information",
] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/** Real flows may be paid, money pays them, and trust and information are neither. */
export type FlowFamily = "real" | "money" | "nonMoney";

export function familyOf(kind: FlowKind): FlowFamily {
  switch (kind) {
    case "money":
      return "money";
    case "trust":
    case "information":
      return "nonMoney";
    case "goods":
    case "service":
    case "labour":
    case "data":
    case "technology":
      return "real";
  }
}

/** What flows where nobody wrote it in other words. */
export function flowWord(kind: FlowKind): Text {
  return WORDS[kind];
}

const WORDS: Readonly<Record<FlowKind, Text>> = {
  goods: { ja: "モノ", en: "Goods" },
  service: { ja: "サービス", en: "Service" },
  labour: { ja: "労働", en: "Labour" },
  data: { ja: "データ", en: "Data" },
  technology: { ja: "技術", en: "Technology" },
  money: { ja: "お金", en: "Money" },
  trust: { ja: "信頼", en: "Trust" },
  information: { ja: "情報", en: "Information" },
};
