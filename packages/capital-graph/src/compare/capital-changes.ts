import { capitalContent } from "../agreement/subject-content.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { Capital, CapitalLineup } from "../lineup.ts";
import { fillText } from "../text.ts";
import { change, type StructureChange } from "./structure-change.ts";

/** Capitals that came, went, or are called, meant or divided in another way. */
export function compareLineupCapitals(
  before: CapitalLineup,
  after: CapitalLineup,
): readonly StructureChange[] {
  const [was, is] = [current(before), current(after)];
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const come = [...is.values()].filter(({ id }) => !was.has(id));
  const both = [...is.values()].flatMap((now) => {
    const old = was.get(now.id);
    return old === undefined || sameContent(old, now) ? [] : [{ old, now }];
  });
  return [
    ...both.map(({ old, now }) =>
      change("capitalChanged", changedWords(old, now), {
        before: { capitals: [old.id] },
        after: { capitals: [now.id] },
      }),
    ),
    ...gone.map(({ id, label }) =>
      change("capitalRemoved", fillText(REMOVED, { label }), { before: { capitals: [id] } }),
    ),
    ...come.map(({ id, label }) =>
      change("capitalAdded", fillText(ADDED, { label }), { after: { capitals: [id] } }),
    ),
  ];
}

function current({ capitals }: CapitalLineup): ReadonlyMap<string, Capital> {
  return new Map(capitals.filter(({ retired }) => !retired).map((one) => [one.id, one]));
}

function sameContent(one: Capital, other: Capital): boolean {
  return canonicalJson(capitalContent(one)) === canonicalJson(capitalContent(other));
}

function changedWords(old: Capital, now: Capital) {
  const { label } = now;
  if (old.label.ja !== label.ja || old.label.en !== label.en) {
    return fillText(RENAMED, { was: old.label, is: label });
  }
  const isMeant =
    old.definition.ja !== now.definition.ja || old.definition.en !== now.definition.en;
  return fillText(isMeant ? REDEFINED : REDIVIDED, { label });
}

const ADDED = { ja: "{label}を加えた", en: "Added {label}" };
const REMOVED = { ja: "{label}を外した", en: "Took out {label}" };
const RENAMED = { ja: "{was}を{is}に呼び替えた", en: "Renamed {was} to {is}" };
const REDEFINED = { ja: "{label}の意味を書き換えた", en: "Changed what {label} means" };
const REDIVIDED = {
  ja: "{label}の小区分を変えた",
  en: "Changed the small divisions of {label}",
};
