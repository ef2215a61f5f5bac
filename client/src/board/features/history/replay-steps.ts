import type { KeptStateBody } from "@zentaikan/protocol/versions";

/** So many can be told apart in half a minute. */
const mostSteps = 40;
const wholeMs = 30_000;
const longestMs = 3000;

/**
 * What a replay shows of states that lie one after another, the oldest first: all of them, or where
 * there are too many, the last of each few, with everybody who drew in them.
 */
export function replaySteps(states: readonly KeptStateBody[]): readonly KeptStateBody[] {
  const [first, ...rest] = states;
  if (first === undefined) return [];
  const few = Math.max(1, Math.ceil(rest.length / (mostSteps - 1)));
  const groups = Math.ceil(rest.length / few);
  const steps = Array.from({ length: groups }, (_, group) => {
    const end = rest.length - (groups - 1 - group) * few;
    return rest.slice(Math.max(0, end - few), end);
  });
  return [first, ...steps.flatMap(lastWithPeople)];
}

function lastWithPeople(states: readonly KeptStateBody[]): readonly KeptStateBody[] {
  const last = states.at(-1);
  if (last === undefined) return [];
  const drew = states.flatMap(({ turn }) => turn?.people ?? []);
  const people = [...new Map(drew.map((one) => [one.id, one])).values()];
  return [{ ...last, turn: last.turn && { ...last.turn, people } }];
}

/** How long a replay of so many steps rests on each; half a minute on all of them at most. */
export function replayStepMs(steps: number): number {
  return Math.min(longestMs, Math.floor(wholeMs / Math.max(1, steps)));
}
