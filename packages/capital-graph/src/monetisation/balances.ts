import type { CirculationStructure, SectorKey } from "./circulation-structure.ts";

/** What a year brings a sector and takes from it, in one unit, as far as amounts are given. */
export interface Balance {
  readonly sector: SectorKey;
  readonly unit: string;
  readonly income: number;
  readonly outgo: number;
  /** Whether every money flow at the sector says its amount in this unit. */
  readonly isWhole: boolean;
}

/** In the order of sectors, then as units first came. */
export function readBalances({ sectors, flows }: CirculationStructure): readonly Balance[] {
  const sums = new Map(sectors.map(({ key }) => [key, new Map<string, Sum>()]));
  const counts = new Map<SectorKey, number>();
  for (const { family, from, to, amount, unit } of flows) {
    if (family !== "money") continue;
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
    if (amount === null) continue;
    const [payer, taker] = [sumIn(sums.get(from), unit), sumIn(sums.get(to), unit)];
    payer.outgo += amount;
    payer.count += 1;
    taker.income += amount;
    taker.count += 1;
  }
  return sectors.flatMap(({ key }) =>
    [...(sums.get(key) ?? [])].map(([unit, { income, outgo, count }]) => {
      return { sector: key, unit, income, outgo, isWhole: count === counts.get(key) };
    }),
  );
}

interface Sum {
  income: number;
  outgo: number;
  count: number;
}

function sumIn(units: Map<string, Sum> | undefined, unit: string): Sum {
  const known = units?.get(unit);
  if (known !== undefined) return known;
  const sum = { income: 0, outgo: 0, count: 0 };
  units?.set(unit, sum);
  return sum;
}
