import type { CapitalLineup, Text } from "../lineup.ts";
import { sameText } from "../text.ts";
import { conceptName } from "./canonical-form.ts";

/** The label, in a lineup's words, of a capital as canonical forms name it. */
export function capitalNames(lineup: CapitalLineup): (name: string) => Text {
  const labels = new Map(
    lineup.capitals.map((capital) => [
      conceptName({ conceptId: capital.conceptId, capital: capital.id }, lineup.id),
      capital.label,
    ]),
  );
  return (name) => labels.get(name) ?? sameText(name);
}

/** A label without its last word: 人的資本 → 人的, Human capital → human. */
export function bareName({ ja, en }: Text): Text {
  return {
    ja: ja.replace(/資本$/u, "") || ja,
    en: en.replace(/\s+capital$/i, "").toLowerCase() || en,
  };
}
