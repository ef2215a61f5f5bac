import type { Capital, CapitalId, CapitalLineup, Text } from "../lineup.ts";
import { fillText, isSameText, listText } from "../text.ts";
import { namesOfLabel } from "./names-of-label.ts";
import { reviseLineup, type LineupChange } from "./revise-lineup.ts";

/** A step that does not apply to a lineup, and why in words. */
export interface UnfitChange {
  readonly change: LineupChange;
  readonly why: Text;
}

/**
 * Steps that were thought out on one version, on another one: those that still say something there,
 * and those that do not, each with its reason. Nothing is guessed: a capital that somebody renamed
 * meanwhile is not renamed over their word [LU10].
 */
export function fitChanges(
  lineup: CapitalLineup,
  changes: readonly LineupChange[],
  /** The version on which they were thought out. */
  base: CapitalLineup = lineup,
): { readonly fitting: readonly LineupChange[]; readonly unfit: readonly UnfitChange[] } {
  const fitting: LineupChange[] = [];
  const unfit: UnfitChange[] = [];
  const known = new Map(base.capitals.map((capital) => [capital.id, capital]));
  let present = lineup;
  for (const change of changes) {
    const why = whyUnfit(change, present.capitals, known);
    if (why === null) {
      fitting.push(change);
      present = reviseLineup(present, [change]).lineup;
    } else {
      unfit.push({ change, why });
    }
  }
  return { fitting, unfit };
}

type Known = ReadonlyMap<CapitalId, Capital>;

function whyUnfit(change: LineupChange, capitals: readonly Capital[], known: Known): Text | null {
  const find = (id: CapitalId) => capitals.find((capital) => capital.id === id);
  const labelOf = (id: CapitalId): Text => (find(id) ?? known.get(id))?.label ?? { ja: id, en: id };
  const taken = (labels: readonly Capital[], except: readonly CapitalId[]) => {
    const others = capitals.filter(({ id, retired }) => !retired && !except.includes(id));
    const used = labels.filter(({ id, label }) =>
      others.some((other) => other.id === id || sharesName(other.label, label)),
    );
    return used.length === 0
      ? null
      : reason(
          "taken",
          used.map(({ label }) => label),
        );
  };
  switch (change.kind) {
    case "name":
      return null;
    case "add":
      return taken([change.capital], []);
    case "split":
      return missing([change.id]) ?? twins(change.into) ?? taken(change.into, [change.id]);
    case "merge":
      return missing(change.ids) ?? taken([change.into], change.ids);
    case "rename": {
      const { id, label } = change;
      const present = find(id);
      const was = known.get(id);
      if (present === undefined) return missing([id]);
      if (isSameText(present.label, label)) return reason("same", [label]);
      const isRenamed = was !== undefined && !isSameText(was.label, present.label);
      if (isRenamed) return reason("renamed", [was.label], present.label);
      return missing([id]) ?? taken([{ ...present, label }], [id]);
    }
    case "retire":
      return missing([change.id]);
    case "restore": {
      const present = find(change.id);
      if (present === undefined) return missing([change.id]);
      return present.retired ? taken([present], [change.id]) : reason("same", [present.label]);
    }
    case "define":
    case "relate":
    case "subdivide":
    case "place":
    case "dress":
    case "drop":
      return find(change.id) === undefined ? missing([change.id]) : null;
  }

  function missing(ids: readonly CapitalId[]): Text | null {
    const gone = ids.filter((id) => find(id) === undefined);
    if (gone.length > 0) return reason("gone", gone.map(labelOf));
    const retired = ids.filter((id) => find(id)?.retired === true);
    return retired.length > 0 ? reason("retired", retired.map(labelOf)) : null;
  }
}

function twins(parts: readonly Capital[]): Text | null {
  const twice = parts.filter((part, at) =>
    parts.slice(0, at).some((other) => sharesName(other.label, part.label)),
  );
  return twice.length === 0
    ? null
    : reason(
        "taken",
        twice.map(({ label }) => label),
      );
}

function sharesName(one: Text, other: Text): boolean {
  const names = namesOfLabel(one);
  return namesOfLabel(other).some((name) => names.includes(name));
}

const MESSAGES = {
  gone: {
    ja: "「{list}」は、もうこのラインナップにありません。",
    en: "“{list}” is no longer in this lineup.",
  },
  retired: { ja: "「{list}」は、もう使われていません。", en: "“{list}” is retired." },
  taken: {
    ja: "「{list}」という名前の資本が、すでにあります。",
    en: "There is a capital called “{list}” already.",
  },
  same: { ja: "「{list}」は、もうそのとおりです。", en: "“{list}” is so already." },
  renamed: {
    ja: "「{list}」は、その後「{now}」に改名されています。",
    en: "“{list}” was renamed to “{now}” meanwhile.",
  },
} as const satisfies Readonly<Record<string, Text>>;

function reason(
  kind: keyof typeof MESSAGES,
  names: readonly Text[],
  now: Text = { ja: "", en: "" },
): Text {
  return fillText(MESSAGES[kind], { list: listText(names), now });
}
