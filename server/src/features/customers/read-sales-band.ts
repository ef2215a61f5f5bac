import { bandOf, SALES_BANDS, type SalesBand } from "@zentaikan/protocol";

/** One of each unit, in 億円 (10⁸ yen). */
const UNITS: Readonly<Record<string, number>> = {
  兆: 10_000,
  億: 1,
  百万: 0.01,
  万: 0.0001,
  bn: 10,
  mn: 0.01,
};

/**
 * The band of sales that people write, in Japanese or English: 「約1,200億円」, 「100億〜500億円」,
 * "¥42 bn". Of two amounts the first counts. Null where no amount with a unit is found.
 */
export function readSalesBand(written: string): SalesBand | null {
  const text = written.normalize("NFKC").replaceAll(/[,\s]/g, "").toLowerCase();
  const [, amount, unit] =
    /^(?:約|およそ|年商|¥|under|about)*(\d{1,9}(?:\.\d{1,4})?)(?:[~〜–-]¥?\d[\d.]*)?(兆|億|百万|万|bn|mn)/.exec(
      text,
    ) ?? [];
  const size = unit === undefined ? undefined : UNITS[unit];
  if (amount === undefined || size === undefined) return null;
  const isUpperBound = /^under|未満$/.test(text) && !/[~〜–-]/.test(text);
  return bandOf(Number(amount) * size - (isUpperBound ? 1e-6 : 0), SALES_BANDS);
}
