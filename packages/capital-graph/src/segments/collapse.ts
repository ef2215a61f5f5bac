import { compareCodeUnits } from "../code-unit-order.ts";
import { EMPTY_FORM, type CanonicalForm } from "../pattern/canonical-form.ts";
import { patternKey, type PatternKey } from "../pattern/pattern-key.ts";

export interface Member {
  readonly id: string;
  readonly form: CanonicalForm;
}

/** One pattern and the customers that have it. */
export interface Pattern {
  readonly key: PatternKey;
  readonly form: CanonicalForm;
  /** In code-unit order; the first speaks for the pattern. */
  readonly members: readonly string[];
}

/** Customers gathered by exact pattern, in code-unit order of keys: input order leaves no trace. */
export function collapse(members: readonly Member[]): readonly Pattern[] {
  const byKey = Map.groupBy(members, (member) => patternKey(member.form));
  return [...byKey]
    .map(([key, same]) => ({
      key,
      form: same[0]?.form ?? EMPTY_FORM,
      members: same.map((member) => member.id).toSorted(compareCodeUnits),
    }))
    .toSorted((left, right) => compareCodeUnits(left.key, right.key));
}
