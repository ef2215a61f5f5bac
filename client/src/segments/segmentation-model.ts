import type { CountedPattern, Language } from "@zentaikan/capital-graph";
import type { SegmentationBody, SegmentedCustomerBody } from "@zentaikan/protocol/segments";
import type { Translate } from "../messages/translate.ts";
import type { SegmentsView } from "./segments-view.ts";

/** What stands for a customer wherever the page names it. */
export type NameOf = (place: number) => string;

interface Naming {
  readonly language: Language;
  readonly translate: Translate;
  readonly isAnonymous: boolean;
}

/**
 * Customers by name; where names are to stay among us, by the one that stands for it, else by a
 * number. Of whom one may not see the board nothing is said at all.
 */
export function namesOf(
  { customers }: Pick<SegmentationBody, "customers">,
  { language, translate, isAnonymous }: Naming,
): NameOf {
  return (place) => {
    const known = customers[place]?.known ?? null;
    if (known === null) return translate("segments.withheld");
    if (!isAnonymous) return known.name[language];
    return known.anonymousName === ""
      ? translate("segments.nth", { number: place + 1 })
      : known.anonymousName;
  };
}

/** Places of the customers that a view asks for, as the body has them. */
export function findCustomers(
  { customers, patterns, found }: Pick<SegmentationBody, "customers" | "patterns" | "found">,
  { segment, kind, industry }: Pick<SegmentsView, "segment" | "kind" | "industry">,
): readonly number[] {
  const asked =
    segment === null
      ? null
      : (found?.segments ?? []).findIndex(({ pattern }) => patterns[pattern]?.id === segment);
  return [...customers.keys()].filter((place) => {
    const customer = customers[place];
    if (customer === undefined) return false;
    if (asked !== null && customer.place?.nearest.segment !== asked) return false;
    if (kind !== null && customer.place?.kind !== kind) return false;
    return industry === null || customer.known?.industry === industry;
  });
}

/** The patterns of the body, each with how many of these customers have it. */
export function countPatterns(
  { customers, patterns }: Pick<SegmentationBody, "customers" | "patterns">,
  places: readonly number[],
): readonly CountedPattern[] {
  const counts = new Uint32Array(patterns.length);
  for (const place of places) {
    const pattern = customers[place]?.pattern;
    if (pattern !== undefined) counts[pattern] = (counts[pattern] ?? 0) + 1;
  }
  return patterns.map(({ key, form }, at) => ({ key, form, customers: counts[at] ?? 0 }));
}

/** Industries that sheets name, each once, and last the empty word where one says nothing. */
export function industriesOf(customers: readonly SegmentedCustomerBody[]): readonly string[] {
  const named = new Set(customers.flatMap(({ known }) => (known === null ? [] : [known.industry])));
  const words = [...named].filter((industry) => industry !== "").toSorted();
  return named.has("") ? [...words, ""] : words;
}

/** Below this a count would tell of single companies to whoever is shown it [SP8]. */
export const FEWEST_TOLD = 3;

/** A count as it may leave the page. */
export function toldCount(count: number, translate: Translate): string {
  return count > 0 && count < FEWEST_TOLD
    ? translate("segments.fewer", { fewest: FEWEST_TOLD })
    : String(count);
}
