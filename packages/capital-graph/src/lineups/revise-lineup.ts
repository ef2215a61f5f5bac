import type { Capital, CapitalId, CapitalLineup, ConceptId, Subdivision, Text } from "../lineup.ts";

/** One step in the discussion of a lineup. Steps about capitals that are not there do nothing. */
export type LineupChange =
  | { readonly kind: "add"; readonly capital: Capital }
  | { readonly kind: "rename"; readonly id: CapitalId; readonly label: Text }
  | { readonly kind: "define"; readonly id: CapitalId; readonly definition: Text }
  | { readonly kind: "relate"; readonly id: CapitalId; readonly conceptId: ConceptId | null }
  | {
      readonly kind: "subdivide";
      readonly id: CapitalId;
      readonly subdivisions: readonly Subdivision[];
    }
  | { readonly kind: "place"; readonly id: CapitalId; readonly at: number }
  | { readonly kind: "retire" | "restore"; readonly id: CapitalId }
  /** How it looks and is found: of these, all that it has afterwards. */
  | { readonly kind: "dress"; readonly id: CapitalId; readonly dress: CapitalDress }
  /** It goes, and nothing takes its place. Retiring leaves it to the boards that have it. */
  | { readonly kind: "drop"; readonly id: CapitalId }
  /** The lineup itself has another name. */
  | { readonly kind: "name"; readonly name: Text }
  | { readonly kind: "split"; readonly id: CapitalId; readonly into: readonly Capital[] }
  | { readonly kind: "merge"; readonly ids: readonly CapitalId[]; readonly into: Capital };

type CapitalDress = Pick<Capital, "aliases" | "initial" | "iirc" | "tone">;

/** For a capital that is no longer there as it was: what it became; several leave a choice. */
export type Migration = ReadonlyMap<CapitalId, readonly CapitalId[]>;

/** A workspace's own copy of a lineup, from version 1. */
export function copyLineup(
  lineup: CapitalLineup,
  { id, name }: { readonly id: string; readonly name: Text },
): CapitalLineup {
  return { ...lineup, id, name, version: 1 };
}

/**
 * The next version of a lineup. The version before stays as it is (IV2): boards that name it go on
 * with it until somebody moves them by the migration.
 */
export function reviseLineup(
  lineup: CapitalLineup,
  changes: readonly LineupChange[],
): { readonly lineup: CapitalLineup; readonly migration: Migration } {
  let { capitals, name } = lineup;
  const became = new Map<CapitalId, readonly CapitalId[]>();
  for (const step of changes) {
    capitals = applyChange(capitals, step);
    if (step.kind === "name") ({ name } = step);
    const parts = step.kind === "split" ? step.into.map((part) => part.id) : [];
    if (step.kind === "split") follow([step.id], parts);
    if (step.kind === "merge") follow(step.ids, [step.into.id]);
  }
  return { lineup: { ...lineup, version: lineup.version + 1, name, capitals }, migration: became };

  /** What led to one of these before leads to what they became now. */
  function follow(gone: readonly CapitalId[], next: readonly CapitalId[]): void {
    for (const [old, targets] of became) {
      became.set(old, [
        ...new Set(targets.flatMap((target) => (gone.includes(target) ? next : [target]))),
      ]);
    }
    for (const id of gone) became.set(id, next);
  }
}

function applyChange(capitals: readonly Capital[], step: LineupChange): readonly Capital[] {
  switch (step.kind) {
    case "add":
      return capitals.some(({ id }) => id === step.capital.id)
        ? capitals
        : [...capitals, step.capital];
    case "rename":
      return edited(capitals, step.id, { label: step.label });
    case "define":
      return edited(capitals, step.id, { definition: step.definition });
    case "relate":
      return edited(capitals, step.id, { conceptId: step.conceptId });
    case "subdivide":
      return edited(capitals, step.id, { subdivisions: step.subdivisions });
    case "retire":
      return edited(capitals, step.id, { retired: true });
    case "restore":
      return edited(capitals, step.id, { retired: false });
    case "place": {
      const capital = capitals.find(({ id }) => id === step.id);
      const others = capitals.filter(({ id }) => id !== step.id);
      return capital === undefined ? capitals : others.toSpliced(Math.max(0, step.at), 0, capital);
    }
    case "dress":
      return capitals.map((capital) => {
        if (capital.id !== step.id) return capital;
        const { tone: _tone, ...rest } = capital;
        return { ...rest, ...step.dress };
      });
    case "drop":
      return capitals.filter(({ id }) => id !== step.id);
    case "name":
      return capitals;
    case "split": {
      // A part that is there already stays where it is: it takes over cards, and nothing else.
      const others = new Set(capitals.map(({ id }) => id).filter((id) => id !== step.id));
      const fresh = step.into.filter((part) => !others.has(part.id));
      return capitals.flatMap((capital) => (capital.id === step.id ? fresh : [capital]));
    }
    case "merge": {
      const first = capitals.findIndex(({ id }) => step.ids.includes(id));
      if (first < 0) return capitals;
      const rest = capitals.filter(({ id }) => !step.ids.includes(id));
      if (rest.some(({ id }) => id === step.into.id)) return rest;
      const before = capitals.slice(0, first).filter(({ id }) => !step.ids.includes(id)).length;
      return rest.toSpliced(before, 0, step.into);
    }
  }
}

function edited(
  capitals: readonly Capital[],
  id: CapitalId,
  edit: Partial<Capital>,
): readonly Capital[] {
  return capitals.map((capital) => (capital.id === id ? { ...capital, ...edit } : capital));
}
