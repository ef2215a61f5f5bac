import type { AskedRound } from "@zentaikan/protocol/meetings";

/** Who draws with whom, while a facilitator makes groups; whoever is in none draws alone. */
export interface GroupDraft {
  readonly names: readonly string[];
  /** Of a person, the place of their group among the names. */
  readonly of: ReadonlyMap<string, number>;
}

export const ALONE: GroupDraft = { names: [], of: new Map() };

/** At random, so that of two groups none has more than one person more. */
export function divideEvenly(
  people: readonly string[],
  names: readonly string[],
  random: () => number = Math.random,
): GroupDraft {
  const shuffled = people
    .map((person) => ({ person, at: random() }))
    .toSorted((one, other) => one.at - other.at);
  return { names, of: new Map(shuffled.map(({ person }, at) => [person, at % names.length])) };
}

/** As they are asked for: a group without anybody, or without a name, is none. */
export function groupsOf({ names, of }: GroupDraft): AskedRound["groups"] {
  return names.flatMap((name, at) => {
    const people = [...of].flatMap(([person, group]) => (group === at ? [person] : []));
    return people.length === 0 ? [] : [{ name: name.trim(), people }];
  });
}

/** Whether each group has a name of its own. */
export function areNamed(draft: GroupDraft): boolean {
  const names = groupsOf(draft).map(({ name }) => name);
  return new Set(names).size === names.length && !names.includes("");
}
