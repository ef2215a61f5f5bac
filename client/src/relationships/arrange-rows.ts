import type { Language } from "@zentaikan/capital-graph";
import { foldedOnce, hasWords, searchWords } from "../ui/find-words.ts";
import { contributionOf, type RelationshipRow } from "./relationship-row.ts";
import type { RelationshipOrder, RelationshipsView } from "./relationships-view.ts";

/** Those that the view asks for, in the order that it asks for; of whom nothing is known come last. */
export function arrangeRows(
  rows: readonly RelationshipRow[],
  view: RelationshipsView,
  language: Language,
): readonly RelationshipRow[] {
  const words = searchWords(view.text);
  const found = rows.filter(
    (row) =>
      (view.showArchived || !row.customer.archived) &&
      isAtLevel(row, view.level) &&
      (words.length === 0 || hasWords(namesOf(row), words)),
  );
  return ordered(found, view.order, language);
}

function isAtLevel({ latest, isUnsupported }: RelationshipRow, level: RelationshipsView["level"]) {
  if (level === null) return true;
  if (level === "gaps") return isUnsupported;
  return level === "none" ? latest === null : latest?.level === level;
}

const namesOf = foldedOnce(
  ({ customer: { name, anonymousName } }: RelationshipRow) =>
    `${name.ja} ${name.en} ${anonymousName}`,
);

function ordered(
  rows: readonly RelationshipRow[],
  order: RelationshipOrder,
  language: Language,
): readonly RelationshipRow[] {
  switch (order) {
    case "added":
      return rows;
    case "name": {
      const { compare } = new Intl.Collator(language);
      return rows.toSorted((one, other) =>
        compare(one.customer.name[language], other.customer.name[language]),
      );
    }
    case "level":
      return byMost(rows, ({ latest }) => latest?.level ?? null);
    case "changed":
      return byMost(rows, ({ latest }) => (latest === null ? null : Date.parse(latest.at)));
    case "share":
      return byMost(rows, (row) => contributionOf(row)?.routeShare ?? null);
  }
}

function byMost(
  rows: readonly RelationshipRow[],
  valueOf: (row: RelationshipRow) => number | null,
): readonly RelationshipRow[] {
  const value = (row: RelationshipRow) => valueOf(row) ?? -Infinity;
  // Two of whom nothing is known are equal, which their difference would not be.
  return rows.toSorted((one, other) =>
    value(one) === value(other) ? 0 : value(other) - value(one),
  );
}
