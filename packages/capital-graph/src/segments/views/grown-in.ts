import type { Stage } from "../../drawing.ts";
import type { CapitalLineup } from "../../lineup.ts";
import { conceptName, type CanonicalForm } from "../../pattern/canonical-form.ts";

/** The capitals that a pattern grows in a beat, in the order of a lineup; those that it lacks come last. */
export function grownIn(
  { nodes }: CanonicalForm,
  stage: Stage,
  lineup: CapitalLineup,
): readonly string[] {
  const grown = nodes
    .filter((node) => node.startsWith(`${stage}.`) && node.endsWith("+"))
    .map((node) => node.slice(2, -1));
  const known = lineup.capitals.map(({ conceptId, id }) =>
    conceptName({ conceptId, capital: id }, lineup.id),
  );
  const placeOf = (capital: string) => {
    const place = known.indexOf(capital);
    return place === -1 ? known.length : place;
  };
  return grown.toSorted((left, right) => placeOf(left) - placeOf(right));
}
