import {
  bandOf,
  PEOPLE_BANDS,
  SALES_BANDS,
  type PeopleBand,
  type SalesBand,
} from "./firmographics.ts";

/** One of each unit, in 億円 (10⁸ yen). */
const UNITS: Readonly<Record<string, number>> = {
  兆: 10_000,
  億: 1,
  百万: 0.01,
  万: 0.0001,
  千円: 0.000_01,
  円: 0.000_000_01,
  bn: 10,
  billion: 10,
  mn: 0.01,
  million: 0.01,
};

/**
 * The band of sales that people write, in Japanese or English: 「約1,200億円」, 「100億〜500億円」,
 * "¥42 bn". Of two amounts the first counts. Null where no amount with a unit is found.
 */
export function readSalesBand(written: string): SalesBand | null {
  const text = plain(written);
  const [, amount, unit] =
    /^(?:約|およそ|年商|¥|under|about)*(\d{1,15}(?:\.\d{1,4})?)(?:[~〜–-]¥?\d[\d.]*)?(兆|億|百万|万|千円|円|bn|billion|mn|million)/.exec(
      text,
    ) ?? [];
  const size = unit === undefined ? undefined : UNITS[unit];
  if (amount === undefined || size === undefined) return null;
  return bandOf(Number(amount) * size - justBelow(text), SALES_BANDS);
}

/**
 * The band of headcount that people write: 「1,150名」, 「約1.2万人」, "300–1,000 people", "1150".
 * Null where there is anything but a number of people.
 */
export function readPeopleBand(written: string): PeopleBand | null {
  const text = plain(written);
  const [, amount, tenThousands] =
    /^(?:約|およそ|under|about|従業員)*(\d{1,9}(?:\.\d{1,4})?)(万)?(?:[~〜–-]\d[\d.]*万?)?(?:人|名|people|employees)?(?:以上|未満|以下|ormore|程度|ほど)?$/.exec(
      text,
    ) ?? [];
  if (amount === undefined) return null;
  const people = Number(amount) * (tenThousands === undefined ? 1 : 10_000);
  return bandOf(people - justBelow(text), PEOPLE_BANDS);
}

function plain(written: string): string {
  return written.normalize("NFKC").replaceAll(/[,\s]/g, "").toLowerCase();
}

/** An amount that is not reached belongs to the band that ends with it. */
function justBelow(text: string): number {
  return /^under|未満$/.test(text) && !/[~〜–-]/.test(text) ? 1e-6 : 0;
}
