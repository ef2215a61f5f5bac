import type { CanonicalForm } from "../../pattern/canonical-form.ts";

/** A pattern and how many customers have it: what pictures over many customers are made of. */
export interface CountedPattern {
  readonly key: string;
  readonly form: CanonicalForm;
  readonly customers: number;
}
