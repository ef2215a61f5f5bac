import { TEMPERATURES, type Temperature } from "@zentaikan/protocol";

/** How something on the board sits with somebody at the moment. */
export interface Felt {
  /** Id of what it is about, as the canvas has it. */
  readonly of: string;
  readonly is: Temperature;
}

/** What one person feels of at once; of more, the oldest goes. */
const most = 6;
const longest = 64;

/** Short, as it is told in presence: ids and digits, one after the other. */
export function packFelt(felt: readonly Felt[]): readonly (string | number)[] {
  return felt.flatMap(({ of, is }) => [of, TEMPERATURES.indexOf(is)]);
}

/** Total: whatever else lies there says nothing. */
export function unpackFelt(packed: unknown): readonly Felt[] {
  if (!Array.isArray(packed)) return [];
  const felt = new Map<string, Temperature>();
  for (let at = 0; at < 2 * most; at += 2) {
    const [of, digit] = (packed as unknown[]).slice(at, at + 2);
    const is = TEMPERATURES[Number(digit)];
    if (typeof of === "string" && of.length <= longest && is !== undefined) felt.set(of, is);
  }
  return Array.from(felt, ([of, is]) => ({ of, is }));
}

/** After a press: felt so, and felt no more where it was. */
export function afterPress(felt: readonly Felt[], pressed: Felt): readonly Felt[] {
  const others = felt.filter(({ of }) => of !== pressed.of);
  const isTakenBack = felt.some(({ of, is }) => of === pressed.of && is === pressed.is);
  return isTakenBack ? others : [...others, pressed].slice(-most);
}

export type FeltCounts = Readonly<Record<Temperature, number>>;

/** How many feel what of each thing; a person counts once, however many tabs they have. */
export function countFelt(people: Iterable<readonly Felt[]>): ReadonlyMap<string, FeltCounts> {
  const counts = new Map<string, Record<Temperature, number>>();
  for (const felt of people) {
    for (const { of, is } of felt) {
      const known = counts.get(of) ?? { convinced: 0, uneasy: 0, unsure: 0 };
      known[is] += 1;
      counts.set(of, known);
    }
  }
  return counts;
}
