import type { Text } from "../lineup.ts";
import { sameText } from "../text.ts";
import { conceptName } from "./canonical-form.ts";
import type { NamingLineup } from "./own-capitals.ts";

/** The label, in a lineup's words, of a capital as canonical forms name it. */
export function capitalNames({ id, capitals, own = [] }: NamingLineup): (name: string) => Text {
  const labels = new Map<string, Text>([
    ...own.map(({ name, label }) => [name, label] as const),
    ...capitals.map(
      (capital) =>
        [
          conceptName({ conceptId: capital.conceptId, capital: capital.id }, id),
          capital.label,
        ] as const,
    ),
  ]);
  return (name) => labels.get(name) ?? sameText(name);
}

/** A label without its last word: 人的資本 → 人的, Human capital → human. */
export function bareName({ ja, en }: Text): Text {
  return {
    ja: ja.replace(/資本$/u, "") || ja,
    en: en.replace(/\s+capital$/i, "").toLowerCase() || en,
  };
}
