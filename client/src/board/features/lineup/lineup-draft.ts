import type {
  Capital,
  CapitalId,
  CapitalLineup,
  LineupReference,
  Text,
} from "@zentaikan/capital-graph";

/** A lineup while somebody edits it. Nothing of it is kept until it is saved as a version. */
export interface LineupDraft {
  /** The version that it grew from. */
  readonly base: CapitalLineup;
  readonly kind: "copy" | "revision";
  readonly name: Text;
  readonly capitals: readonly Capital[];
  /** What capitals of the base became, as far as they were split or merged. */
  readonly became: ReadonlyMap<CapitalId, readonly CapitalId[]>;
  readonly note: string;
}

export function startDraft(
  base: CapitalLineup,
  kind: LineupDraft["kind"],
  name: Text,
): LineupDraft {
  return { base, kind, name, capitals: base.capitals, became: new Map(), note: "" };
}

export function changeCapital(
  draft: LineupDraft,
  id: CapitalId,
  change: Partial<Capital>,
): LineupDraft {
  return {
    ...draft,
    capitals: draft.capitals.map((capital) =>
      capital.id === id ? { ...capital, ...change } : capital,
    ),
  };
}

/** The colour that comes with the concept again. */
export function dropTone(draft: LineupDraft, id: CapitalId): LineupDraft {
  return {
    ...draft,
    capitals: draft.capitals.map((capital) => {
      if (capital.id !== id) return capital;
      const { tone: _tone, ...rest } = capital;
      return rest;
    }),
  };
}

export function addCapital(draft: LineupDraft, id: CapitalId, label: Text): LineupDraft {
  const capital: Capital = {
    id,
    label,
    definition: { ja: "", en: "" },
    aliases: [],
    initial: "",
    conceptId: null,
    iirc: [],
    subdivisions: [],
    retired: false,
  };
  return { ...draft, capitals: [...draft.capitals, capital] };
}

/** @param to the place it has afterwards, from 0; beyond the ends it is the nearest end */
export function placeCapital(draft: LineupDraft, id: CapitalId, to: number): LineupDraft {
  const capital = draft.capitals.find((one) => one.id === id);
  if (capital === undefined) return draft;
  const others = draft.capitals.filter((one) => one !== capital);
  const at = Math.min(Math.max(0, to), others.length);
  return { ...draft, capitals: others.toSpliced(at, 0, capital) };
}

/** Beside the capital stands another one of its concept; cards of the one will ask which it is. */
export function splitCapital(
  draft: LineupDraft,
  id: CapitalId,
  { newId, label }: { readonly newId: CapitalId; readonly label: Text },
): LineupDraft {
  const capital = draft.capitals.find((one) => one.id === id);
  if (capital === undefined) return draft;
  const part: Capital = { ...capital, id: newId, label, aliases: [], subdivisions: [] };
  return {
    ...draft,
    capitals: draft.capitals.flatMap((one) => (one === capital ? [one, part] : [one])),
    became: follow(draft, id, [id, newId]),
  };
}

/** The capital goes, and its cards become those of the other. */
export function mergeCapital(draft: LineupDraft, id: CapitalId, into: CapitalId): LineupDraft {
  if (id === into) return draft;
  return {
    ...draft,
    capitals: draft.capitals.filter((one) => one.id !== id),
    became: follow(draft, id, [into]),
  };
}

/** As it is sent: a name in one language stands for both, a first character for all of it. */
export function finishedDraft(draft: LineupDraft): Pick<LineupDraft, "name" | "capitals"> {
  return {
    name: inBoth(draft.name),
    capitals: draft.capitals.map((capital) => {
      const label = inBoth(capital.label);
      const initial = capital.initial.trim() || (firstCharacter(label.ja) ?? "");
      return {
        ...capital,
        label,
        initial,
        subdivisions: capital.subdivisions
          .map((part) => ({ ...part, label: inBoth(part.label) }))
          .filter((part) => part.label.ja !== ""),
      };
    }),
  };
}

/** Whether every capital, and the lineup itself, has a name at least in one language. */
export function isNamed({ name, capitals }: LineupDraft): boolean {
  return [name, ...capitals.map((capital) => capital.label)].every(
    (text) => inBoth(text).ja !== "",
  );
}

export function referenceOf({ id, version }: LineupReference): LineupReference {
  return { id, version };
}

export function isSameVersion(one: LineupReference, other: LineupReference): boolean {
  return one.id === other.id && one.version === other.version;
}

function follow(
  { base, became }: LineupDraft,
  gone: CapitalId,
  next: readonly CapitalId[],
): LineupDraft["became"] {
  const led = new Map(
    [...became].map(([old, targets]) => [
      old,
      [...new Set(targets.flatMap((target) => (target === gone ? next : [target])))],
    ]),
  );
  // Only what others can have on their boards needs a way; a capital of this very draft does not.
  const isOld = base.capitals.some((capital) => capital.id === gone);
  return isOld && !became.has(gone) ? led.set(gone, [...next]) : led;
}

function inBoth({ ja, en }: Text): Text {
  return { ja: ja.trim() || en.trim(), en: en.trim() || ja.trim() };
}

function firstCharacter(text: string): string | undefined {
  return [...new Intl.Segmenter().segment(text)][0]?.segment;
}
