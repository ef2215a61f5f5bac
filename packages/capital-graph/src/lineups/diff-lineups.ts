import type { Capital, CapitalId, CapitalLineup } from "../lineup.ts";
import { isSameText } from "../text.ts";
import { reviseLineup, type LineupChange, type Migration } from "./revise-lineup.ts";

/**
 * What leads from one version of a lineup to another, as steps: `reviseLineup(older, steps)` has
 * the capitals and the name of the newer one [LU9]. What was split or merged is known from the
 * migration alone; two versions do not tell it.
 *
 * A place is looked for once for each capital, of which a lineup has some dozens.
 */
export function diffLineups(
  older: CapitalLineup,
  newer: CapitalLineup,
  became: Migration,
): readonly LineupChange[] {
  const there = new Map(newer.capitals.map((capital) => [capital.id, capital]));
  const steps: LineupChange[] = [
    ...(isSameText(older.name, newer.name) ? [] : [{ kind: "name" as const, name: newer.name }]),
    ...successions(older.capitals, there, became),
  ];
  const known = new Set(reviseLineup(older, steps).lineup.capitals.map(({ id }) => id));
  steps.push(
    ...newer.capitals
      .filter(({ id }) => !known.has(id))
      .map((capital): LineupChange => ({ kind: "add", capital })),
  );
  for (const capital of reviseLineup(older, steps).lineup.capitals) {
    const after = there.get(capital.id);
    if (after !== undefined) steps.push(...edits(capital, after));
  }
  return [...steps, ...places(reviseLineup(older, steps).lineup.capitals, newer.capitals)];
}

/** What became of capitals of the older version that are not simply there. */
function successions(
  capitals: readonly Capital[],
  there: ReadonlyMap<CapitalId, Capital>,
  became: Migration,
): readonly LineupChange[] {
  const merged = new Map<CapitalId, { readonly ids: CapitalId[]; readonly into: Capital }>();
  const steps: LineupChange[] = [];
  for (const { id } of capitals) {
    const into = (became.get(id) ?? []).flatMap((next) => there.get(next) ?? []);
    const [only] = into;
    if (only === undefined) {
      if (!there.has(id)) steps.push({ kind: "drop", id });
    } else if (into.length > 1) {
      steps.push({ kind: "split", id, into });
    } else {
      const group = merged.get(only.id) ?? { ids: [], into: only };
      group.ids.push(id);
      merged.set(only.id, group);
    }
  }
  return [
    ...steps,
    ...Array.from(merged.values(), (group): LineupChange => ({ kind: "merge", ...group })),
  ];
}

function edits(before: Capital, after: Capital): readonly LineupChange[] {
  const { id } = before;
  const { label, definition, conceptId, subdivisions, retired } = after;
  const steps: LineupChange[] = [];
  if (!isSameText(before.label, label)) steps.push({ kind: "rename", id, label });
  if (!isSameText(before.definition, definition)) steps.push({ kind: "define", id, definition });
  if (before.conceptId !== conceptId) steps.push({ kind: "relate", id, conceptId });
  if (!sameValue(before.subdivisions, subdivisions)) {
    steps.push({ kind: "subdivide", id, subdivisions });
  }
  if (before.retired !== retired) steps.push({ kind: retired ? "retire" : "restore", id });
  if (!sameValue(dressOf(before), dressOf(after))) {
    steps.push({ kind: "dress", id, dress: dressOf(after) });
  }
  return steps;
}

function dressOf({ aliases, initial, iirc, tone }: Capital) {
  return { aliases, initial, iirc, ...(tone !== undefined && { tone }) };
}

/** From the front to the back, each that is not in its place is put there. */
function places(present: readonly Capital[], wanted: readonly Capital[]): readonly LineupChange[] {
  const order = present.map(({ id }) => id);
  return wanted.flatMap(({ id }, at): readonly LineupChange[] => {
    const from = order.indexOf(id);
    if (from === at || from < 0) return [];
    order.splice(from, 1);
    order.splice(at, 0, id);
    return [{ kind: "place", id, at }];
  });
}

/** Both are built here or by the parser of lineups, with their keys in one order. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
