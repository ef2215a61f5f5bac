import type { CanonicalForm } from "../pattern/canonical-form.ts";
import { firstGrowth } from "../pattern/first-growth.ts";

/**
 * The features of a pattern and their weights: what two structures are compared by.
 *
 *   cell:1.hum+           2    a capital grown in that beat
 *   prec:hum<tec          ½    first grown earlier than; survives a shift of beats
 *   coarse:hum>tec:+      1½   a cause between capitals, whatever the beats
 *   exact:1.hum+>2.tec+:+ ½    the same between these very beats
 *   fb:fin>tec:+          ½    a reinvestment, whatever the beats
 *
 * Few kinds, each a sentence that people understand: the list of shared and differing features is
 * the explanation of a distance. Graph kernels and edit distances were weighed and left, as they
 * either break at one extra arrow or cannot be told to a meeting.
 */
export type Features = ReadonlyMap<Feature, number>;
export type Feature = string & { readonly brand?: "Feature" };

export const FEATURE_WEIGHTS = { cell: 2, prec: 0.5, coarse: 1.5, exact: 0.5, fb: 0.5 } as const;
type FeatureKind = keyof typeof FEATURE_WEIGHTS;

export function patternFeatures(form: CanonicalForm): Features {
  const features = new Map<Feature, number>();
  const add = (kind: FeatureKind, text: string) =>
    features.set(`${kind}:${text}`, FEATURE_WEIGHTS[kind]);
  for (const node of form.nodes) add("cell", node);
  for (const pair of precedences(form)) add("prec", pair);
  for (const cause of form.causes) {
    add("coarse", withoutStages(cause));
    add("exact", cause);
  }
  for (const reinvestment of form.reinvests) add("fb", withoutStages(reinvestment));
  return features;
}

export function featureKind(feature: Feature): FeatureKind {
  return feature.slice(0, feature.indexOf(":")) as FeatureKind;
}

/** Which capital is first grown in an earlier beat than which. */
function precedences(form: CanonicalForm): readonly string[] {
  const first = firstGrowth(form);
  return [...first].flatMap(([earlier, stage]) =>
    [...first].filter(([, other]) => stage < other).map(([later]) => `${earlier}<${later}`),
  );
}

/** `1.hum+>2.tec+:+` without its beats: `hum+>tec+:+`. */
function withoutStages(link: string): string {
  return link.replace(/(^|>)[123]\./g, "$1");
}
