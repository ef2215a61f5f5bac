import { sha256 } from "../sha256.ts";

/** Numbers in [0, 1) that look like chance and are the same for the same seed, everywhere. */
export type Random = () => number;

/** sfc32, the small fast counter of PractRand, seeded from the SHA-256 of a text. */
export function seededRandom(seed: string): Random {
  const digest = sha256(seed);
  let [a = 0, b = 0, c = 0] = [0, 8, 16].map(
    (at) => Number.parseInt(digest.slice(at, at + 8), 16) | 0,
  );
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** A whole number from 0 up to, not including, `limit`. */
export function randomBelow(random: Random, limit: number): number {
  return Math.floor(random() * limit);
}

/** The items in random order: Fisher and Yates, on a copy. */
export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomBelow(random, last + 1);
    const [one, two] = [order[last], order[other]];
    if (one === undefined || two === undefined) continue;
    order[last] = two;
    order[other] = one;
  }
  return order;
}
