import { sortedSet } from "../code-unit-order.ts";
import type { CanonicalForm } from "../pattern/canonical-form.ts";
import { capitalsOf, relabel } from "../pattern/relabel.ts";
import { bestSilhouette, scoringClusterings } from "./choose-clustering.ts";
import { collapse } from "./collapse.ts";
import { distanceMatrix } from "./distance-matrix.ts";
import { patternFeatures } from "./pattern-features.ts";
import { shuffled, type Random } from "./seeded-random.ts";
import { allSteps, type Steps } from "./steps.ts";

/** How sharp the groups are, against how sharp they look when customers share no meaning. */
export interface NullTest {
  readonly observed: number;
  /** 95 % of the silhouettes of meaningless data lie at or below this. */
  readonly p95: number;
  readonly greatest: number;
  readonly relabellings: number;
}

/** Only the sharpest silhouette is wanted, over many clusterings; so fewer choices are tried. */
const MOST_CHOICES = 500;

/**
 * Renames the capitals of each customer by a random permutation of its own, which keeps every
 * shape and destroys every shared meaning, then groups again; many times.
 */
export function* testingAgainstChance(
  forms: readonly CanonicalForm[],
  { random, relabellings }: { readonly random: Random; readonly relabellings: number },
): Steps<NullTest> {
  const capitals = sortedSet(forms.flatMap(capitalsOf));
  const silhouettes: number[] = [];
  for (let i = 0; i < relabellings; i++) {
    silhouettes.push(sharpness(forms.map((form) => withoutMeaning(form, capitals, random))));
    yield { step: "testing", done: (i + 1) / relabellings };
  }
  const meaningless = silhouettes.toSorted((left, right) => left - right);
  return {
    observed: sharpness(forms),
    p95: meaningless[Math.ceil(0.95 * relabellings) - 1] ?? 0,
    greatest: meaningless.at(-1) ?? 0,
    relabellings,
  };
}

/** The best mean silhouette over all numbers of groups. */
function sharpness(forms: readonly CanonicalForm[]): number {
  const patterns = collapse(forms.map((form, index) => ({ id: String(index), form })));
  const points = {
    distances: distanceMatrix(patterns.map((pattern) => patternFeatures(pattern.form))),
    weights: Float64Array.from(patterns, (pattern) => pattern.members.length),
  };
  const scored = allSteps(scoringClusterings(points, { mostChoices: MOST_CHOICES }));
  return bestSilhouette(scored)?.silhouette ?? 0;
}

function withoutMeaning(
  form: CanonicalForm,
  capitals: readonly string[],
  random: Random,
): CanonicalForm {
  const order = shuffled(random, capitals);
  const renamed = new Map(capitals.map((capital, i) => [capital, order[i] ?? capital]));
  return relabel(form, (capital) => renamed.get(capital) ?? capital);
}
