import type { Text } from "../lineup.ts";

export const SECTOR_KINDS = [
  "us",
  "customer",
  "customersCustomer",
  "partner",
  "finance",
  "government",
  "foreign",
  "nature",
] as const;
export type SectorKind = (typeof SECTOR_KINDS)[number];

/** What a sector is called that has no name of its own. */
export function sectorWord(kind: SectorKind): Text {
  return WORDS[kind];
}

/** Whoever brings money into the circulation from outside of it: nobody asks where theirs is from. */
export function isSourceOfMoney(kind: SectorKind): boolean {
  return kind === "finance" || kind === "government";
}

const WORDS: Readonly<Record<SectorKind, Text>> = {
  us: { ja: "自社", en: "Us" },
  customer: { ja: "顧客", en: "Customer" },
  customersCustomer: { ja: "顧客の顧客", en: "Customer’s customers" },
  partner: { ja: "パートナー", en: "Partner" },
  finance: { ja: "金融", en: "Finance" },
  government: { ja: "行政・地域", en: "Government & community" },
  foreign: { ja: "海外", en: "Abroad" },
  nature: { ja: "自然", en: "Nature" },
};
