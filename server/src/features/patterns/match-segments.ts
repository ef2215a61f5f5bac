/** A segment as it is recognised in another version: by who is in it, and whose pattern it has. */
export interface Recognised {
  readonly customers: ReadonlySet<string>;
  readonly patternKey: string;
}

/** So much of what two have together must be in both, or else the one is not the other. */
const LEAST_OVERLAP = 1 / 3;
/** The same pattern alone goes on where nobody is left who was in both. */
const SAME_PATTERN = 0.01;
/** There are never more segments than that in one version, so that all pairings are tried. */
const MOST_SEGMENTS = 8;

/**
 * Which adopted segment goes on in which found one: of all pairings the one with the most overlap
 * (Jaccard) in sum, among customers that are in both. Dynamic programming over the subsets of
 * adopted segments: at most 8 · 2⁸ · 8 steps.
 * @returns for each found segment the place of the adopted one, or null
 */
export function matchSegments(
  adopted: readonly Recognised[],
  found: readonly Recognised[],
): readonly (number | null)[] {
  const olds = adopted.slice(0, MOST_SEGMENTS);
  const news = found.slice(0, MOST_SEGMENTS);
  const inBoth = (side: readonly Recognised[]) =>
    new Set(side.flatMap(({ customers }) => [...customers]));
  const [before, after] = [inBoth(olds), inBoth(news)];
  const overlaps = news.map((one) =>
    olds.map((other) => {
      let shared = 0;
      let all = 0;
      for (const customer of one.customers) if (before.has(customer)) all += 1;
      for (const customer of other.customers) {
        if (!after.has(customer)) continue;
        if (one.customers.has(customer)) shared += 1;
        else all += 1;
      }
      const overlap = all === 0 ? 0 : shared / all;
      const same = one.patternKey === other.patternKey ? SAME_PATTERN : 0;
      return overlap >= LEAST_OVERLAP || same > 0 ? overlap + same : 0;
    }),
  );
  // By the adopted segments that are taken: the best sum so far, and who was paired with whom.
  let best = new Map<number, { sum: number; pairs: readonly (number | null)[] }>([
    [0, { sum: 0, pairs: [] }],
  ]);
  for (const row of overlaps) {
    const next: typeof best = new Map();
    const offer = (taken: number, sum: number, pairs: readonly (number | null)[]) => {
      const known = next.get(taken);
      if (known === undefined || sum > known.sum) next.set(taken, { sum, pairs });
    };
    for (const [taken, { sum, pairs }] of best) {
      offer(taken, sum, [...pairs, null]);
      for (const [old, overlap] of row.entries()) {
        if (overlap === 0 || (taken & (1 << old)) !== 0) continue;
        offer(taken | (1 << old), sum + overlap, [...pairs, old]);
      }
    }
    best = next;
  }
  const [winner] = [...best.values()].toSorted((one, other) => other.sum - one.sum);
  return found.map((_, place) => winner?.pairs[place] ?? null);
}
