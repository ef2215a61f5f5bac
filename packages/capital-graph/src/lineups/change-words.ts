import type { CapitalId, CapitalLineup, Text } from "../lineup.ts";
import { fillText } from "../text.ts";
import { reviseLineup, type LineupChange } from "./revise-lineup.ts";

/** Steps in words, each by the names that capitals have when it is taken. */
export function lineupChangeWords(
  lineup: CapitalLineup,
  changes: readonly LineupChange[],
): readonly Text[] {
  let present = lineup;
  return changes.map((change) => {
    const words = wordsOf(change, present);
    present = reviseLineup(present, [change]).lineup;
    return words;
  });
}

function wordsOf(change: LineupChange, { capitals }: CapitalLineup): Text {
  const labelOf = (id: CapitalId): Text =>
    capitals.find((capital) => capital.id === id)?.label ?? { ja: id, en: id };
  switch (change.kind) {
    case "add":
      return fillText(MESSAGES.add, { a: change.capital.label });
    case "name":
      return fillText(MESSAGES.name, { b: change.name });
    case "rename":
      return fillText(MESSAGES.rename, { a: labelOf(change.id), b: change.label });
    case "split": {
      const parts = quoted(change.into.map(({ label }) => label));
      return fillText(MESSAGES.split, { a: labelOf(change.id), b: parts });
    }
    case "merge": {
      const others = change.ids.filter((id) => id !== change.into.id);
      const isOne = change.ids.length === 1;
      return fillText(isOne ? MESSAGES.replace : MESSAGES.merge, {
        a: quoted((isOne ? others : change.ids).map(labelOf)),
        b: change.into.label,
      });
    }
    case "define":
    case "relate":
    case "subdivide":
    case "place":
    case "retire":
    case "restore":
    case "dress":
    case "drop":
      return fillText(MESSAGES[change.kind], { a: labelOf(change.id) });
  }
}

/** 「…」「…」 as Japanese writes a list of names, “…” and “…” in English. */
function quoted(names: readonly Text[]): Text {
  const english = names.map(({ en }) => `“${en}”`);
  const last = english.at(-1) ?? "";
  return {
    ja: names.map(({ ja }) => `「${ja}」`).join(""),
    en: english.length > 1 ? `${english.slice(0, -1).join(", ")} and ${last}` : last,
  };
}

const MESSAGES = {
  add: { ja: "「{a}」を足す", en: "Add “{a}”" },
  name: {
    ja: "ラインナップの名前を「{b}」にする",
    en: "Call the lineup “{b}”",
  },
  rename: { ja: "「{a}」を「{b}」に改名する", en: "Rename “{a}” to “{b}”" },
  define: { ja: "「{a}」の説明を書き直す", en: "Say anew what “{a}” is" },
  relate: { ja: "「{a}」の概念を変える", en: "Give “{a}” another concept" },
  subdivide: { ja: "「{a}」の内訳を変える", en: "Change the breakdown of “{a}”" },
  place: { ja: "「{a}」の順番を変える", en: "Move “{a}” to another place" },
  retire: { ja: "「{a}」を使わないことにする", en: "Retire “{a}”" },
  restore: { ja: "「{a}」をまた使う", en: "Use “{a}” again" },
  dress: { ja: "「{a}」の見た目や別名を変える", en: "Change how “{a}” looks or is found" },
  drop: { ja: "「{a}」を外す", en: "Take “{a}” out" },
  split: { ja: "「{a}」を{b}に分ける", en: "Split “{a}” into {b}" },
  merge: { ja: "{a}を「{b}」にまとめる", en: "Merge {a} into “{b}”" },
  replace: { ja: "{a}を「{b}」にする", en: "Make {a} “{b}”" },
} as const satisfies Readonly<Record<string, Text>>;
