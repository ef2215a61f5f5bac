import type { CapitalId, CapitalLineup } from "../lineup.ts";
import type { Migration } from "./revise-lineup.ts";

/** One version of a lineup, by name. */
export interface LineupReference {
  readonly id: string;
  readonly version: number;
}

/** How a version came about: from which one, and what became of capitals that it has no more. */
export interface LineupStep extends LineupReference {
  readonly basedOn: LineupReference | null;
  readonly became: Migration;
}

/** All versions of a lineup, as they are kept and sent: what became of capitals is a plain object. */
interface KeptLineup {
  readonly newest: { readonly id: string };
  readonly versions: readonly {
    readonly version: number;
    readonly basedOn: LineupReference | null;
    readonly became: Readonly<Record<CapitalId, readonly CapitalId[]>>;
  }[];
}

export function readLineupSteps(lineups: readonly KeptLineup[]): readonly LineupStep[] {
  return lineups.flatMap(({ newest: { id }, versions }) =>
    versions.map(({ version, basedOn, became }) => ({
      id,
      version,
      basedOn,
      became: new Map(Object.entries(became)),
    })),
  );
}

/**
 * What capitals became on the way from one version to another, however far apart: a copy of a
 * preset and its tenth version are kin, and so are two copies. Empty when the two are not.
 *
 * The way leads back from `from` to the version that both came from, each step undone, and on to
 * `to`. A capital that led nowhere is not in the answer; `moveToLineup` then looks for its concept.
 */
export function migrationBetween(
  from: LineupReference,
  to: CapitalLineup,
  {
    steps,
    capitals,
  }: { readonly steps: readonly LineupStep[]; readonly capitals: readonly CapitalId[] },
): Migration {
  const back = ancestry(from, steps);
  const forth = ancestry(to, steps);
  const meeting = back.findIndex((step) => forth.some((other) => isSame(step, other)));
  const met = back[meeting];
  if (met === undefined) return new Map();
  const down = forth
    .slice(
      0,
      forth.findIndex((step) => isSame(step, met)),
    )
    .toReversed();
  const there = new Set(to.capitals.map((capital) => capital.id));
  return new Map(
    capitals.flatMap((id) => {
      let reached: readonly CapitalId[] = [id];
      for (const { became } of back.slice(0, meeting)) {
        reached = through(reached, (one) => cameFrom(one, became));
      }
      for (const { became } of down) reached = through(reached, (one) => became.get(one) ?? [one]);
      const arrived = reached.filter((one) => there.has(one));
      return arrived.length === 0 ? [] : [[id, arrived] as const];
    }),
  );
}

/** The version itself, then the one it is based on, and so on. A ring is walked once. */
function ancestry(of: LineupReference, steps: readonly LineupStep[]): readonly LineupStep[] {
  const found: LineupStep[] = [];
  let next: LineupReference | null = of;
  while (next !== null) {
    const { id, version }: LineupReference = next;
    const step: LineupStep = steps.find((one) => isSame(one, { id, version })) ?? {
      id,
      version,
      basedOn: null,
      became: new Map(),
    };
    if (found.some((one) => isSame(one, step))) break;
    found.push(step);
    next = step.basedOn;
  }
  return found;
}

function cameFrom(id: CapitalId, became: Migration): readonly CapitalId[] {
  const old = [...became].filter(([, next]) => next.includes(id)).map(([before]) => before);
  // The id itself was there before too, unless it is one of those that it was made of.
  return old.length > 0 ? old : [id];
}

function through(
  ids: readonly CapitalId[],
  lead: (id: CapitalId) => readonly CapitalId[],
): readonly CapitalId[] {
  return [...new Set(ids.flatMap(lead))];
}

function isSame(one: LineupReference, other: LineupReference): boolean {
  return one.id === other.id && one.version === other.version;
}
