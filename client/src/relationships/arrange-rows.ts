import type { Language } from "@zentaikan/capital-graph";
import { foldedOnce, hasWords, searchWords } from "../ui/find-words.ts";
import { sorted, type Sliced } from "../ui/sliced.ts";
import { contributionOf, type RelationshipRow } from "./relationship-row.ts";
import type { RelationshipOrder, RelationshipsView } from "./relationships-view.ts";

/** Those that the view asks for, in the order that it asks for; of whom nothing is known come last. */
export function* arrangeRows(
  rows: readonly RelationshipRow[],
  view: RelationshipsView,
  language: Language,
): Sliced<readonly RelationshipRow[]> {
  const words = searchWords(view.text);
  const found: RelationshipRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % fewAtOnce === 0) yield;
    const isFound =
      (view.showArchived || !row.customer.archived) &&
      isAtLevel(row, view.level) &&
      (words.length === 0 || hasWords(namesOf(row), words));
    if (isFound) found.push(row);
  }
  return yield* ordered(found, view.order, language);
}

const fewAtOnce = 64;

function isAtLevel({ latest, isUnsupported }: RelationshipRow, level: RelationshipsView["level"]) {
  if (level === null) return true;
  if (level === "gaps") return isUnsupported;
  return level === "none" ? latest === null : latest?.level === level;
}

const namesOf = foldedOnce(
  ({ customer: { name, anonymousName } }: RelationshipRow) =>
    `${name.ja} ${name.en} ${anonymousName}`,
);

function* ordered(
  rows: readonly RelationshipRow[],
  order: RelationshipOrder,
  language: Language,
): Sliced<readonly RelationshipRow[]> {
  switch (order) {
    case "added":
      return rows;
    case "name": {
      const { compare } = new Intl.Collator(language);
      return yield* sorted(rows, (one, other) =>
        compare(one.customer.name[language], other.customer.name[language]),
      );
    }
    case "level":
      return yield* byMost(rows, ({ latest }) => latest?.level ?? null);
    case "changed":
      return yield* byMost(rows, ({ latest }) => (latest === null ? null : Date.parse(latest.at)));
    case "share":
      return yield* byMost(rows, (row) => contributionOf(row)?.routeShare ?? null);
  }
}

function* byMost(
  rows: readonly RelationshipRow[],
  valueOf: (row: RelationshipRow) => number | null,
): Sliced<readonly RelationshipRow[]> {
  const valued: { readonly row: RelationshipRow; readonly value: number }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % fewAtOnce === 0) yield;
    valued.push({ row, value: valueOf(row) ?? -Infinity });
  }
  // Two of whom nothing is known are equal, which their difference would not be.
  const inOrder = yield* sorted(valued, (one, other) =>
    one.value === other.value ? 0 : other.value - one.value,
  );
  return inOrder.map(({ row }) => row);
}
