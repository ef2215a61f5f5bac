import type { Text } from "../lineup.ts";

/**
 * A label in both languages, as far as it tells capitals apart (LU5): NFKC, trimmed, lower case, and
 * nothing where it says nothing.
 */
export function namesOfLabel({ ja, en }: Text): readonly string[] {
  return [ja, en]
    .map((name) => name.normalize("NFKC").trim().toLowerCase())
    .filter((name) => name !== "");
}
