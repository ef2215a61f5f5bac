import { resultContent } from "../agreement/subject-content.ts";
import { canonicalJson } from "../canonical-json.ts";
import type { DoResult } from "../detail/read-detail.ts";
import type { Text } from "../lineup.ts";
import type { GrowthNode } from "../macro-structure.ts";
import { fillText, listText, sameText } from "../text.ts";
import { change, type StructureChange } from "./structure-change.ts";

/** Do results that came, went, or say something else; what means the same is the same. */
export function compareResults(
  before: readonly DoResult[],
  { after, nodes }: { readonly after: readonly DoResult[]; readonly nodes: readonly GrowthNode[] },
): readonly StructureChange[] {
  const come = unmatched(after, before);
  const changes: StructureChange[] = [];
  for (const was of unmatched(before, after)) {
    const is = [...come].find(({ drawn }) => drawn.id === was.drawn.id);
    if (is === undefined) {
      const text = fillText(REMOVED, { result: nameOf(was), capital: capitalOf(was, nodes) });
      changes.push(change("resultRemoved", text, { before: drawnFor(was) }));
      continue;
    }
    come.delete(is);
    const drawn = { before: drawnFor(was), after: drawnFor(is) };
    changes.push(change("resultChanged", changedWords(was, is), drawn));
  }
  for (const is of come) {
    const text = fillText(ADDED, { result: nameOf(is), capital: capitalOf(is, nodes) });
    changes.push(change("resultAdded", text, { after: drawnFor(is) }));
  }
  return changes;
}

/** Those of which the others have no equal, however often each is there. */
function unmatched(results: readonly DoResult[], others: readonly DoResult[]): Set<DoResult> {
  const equals = Map.groupBy(others, keyOf);
  const left = new Map([...equals].map(([key, those]) => [key, those.length]));
  return new Set(
    results.filter((result) => {
      const key = keyOf(result);
      const count = left.get(key) ?? 0;
      left.set(key, count - 1);
      return count <= 0;
    }),
  );
}

function keyOf(result: DoResult): string {
  return canonicalJson(resultContent(result));
}

function changedWords(was: DoResult, is: DoResult): Text {
  if (was.drawn.text.trim() !== is.drawn.text.trim()) {
    return fillText(REWORDED, { was: nameOf(was), is: nameOf(is) });
  }
  const [old, now] = [resultContent(was), resultContent(is)];
  const fields = Object.entries(FIELDS).filter(([name]) => old[name] !== now[name]);
  const values = { result: nameOf(is), fields: listText(fields.map(([, words]) => words)) };
  return fillText(CHANGED, values);
}

function nameOf({ drawn }: DoResult): Text {
  return sameText(drawn.text.trim());
}

function capitalOf({ node }: DoResult, nodes: readonly GrowthNode[]): Text {
  return nodes.find(({ key }) => key === node)?.label ?? sameText("");
}

function drawnFor({ drawn }: DoResult) {
  return { cards: [drawn.refines], doResults: [drawn.id] };
}

const ADDED = {
  ja: "{capital}にDo結果「{result}」を加えた",
  en: "Added the Do result “{result}” to {capital}",
};
const REMOVED = {
  ja: "{capital}からDo結果「{result}」を外した",
  en: "Took the Do result “{result}” out of {capital}",
};
const REWORDED = {
  ja: "Do結果「{was}」を「{is}」に書き換えた",
  en: "Changed the Do result “{was}” to “{is}”",
};
const CHANGED = {
  ja: "Do結果「{result}」の{fields}を変えた",
  en: "Changed {fields} of the Do result “{result}”",
};
const FIELDS: Readonly<Record<string, Text>> = {
  node: { ja: "資本", en: "the capital" },
  subdivision: { ja: "小区分", en: "the small division" },
  actor: { ja: "だれの行いか", en: "whose doing it is" },
  indicator: { ja: "指標", en: "the indicator" },
  target: { ja: "目標", en: "the target" },
  due: { ja: "期限", en: "the time" },
  owner: { ja: "担当", en: "the owner" },
};
