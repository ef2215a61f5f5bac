import {
  canonicalForm,
  CCPI8,
  interpret,
  segmentCustomers,
  type CompactCustomer,
} from "../src/index.ts";

/** The segments of all customers; `k` and what follows from it are null while there are too few. */
export function describeSegmentation(customers: readonly CompactCustomer[]) {
  const members = customers.map(({ id, drawing }) => ({
    id,
    form: canonicalForm(interpret(drawing, CCPI8).structure),
  }));
  const { verdict, groups, found } = segmentCustomers(members, CCPI8);
  const ofKind = (kind: "borderline" | "candidate") =>
    (found?.customers ?? [])
      .filter(({ assignment }) => assignment.kind === kind)
      .map(({ id, assignment: { nearest, next } }) => ({ id, nearest, next }));
  return {
    k: found?.k ?? null,
    silhouette: found?.silhouette ?? null,
    silhouettes: found?.silhouettes ?? [],
    stability: found?.segments.map((segment) => segment.stability) ?? [],
    nullTest: found?.nullTest ?? null,
    verdict: verdict.text,
    segments: (found?.segments ?? []).map((segment) => ({
      name: segment.autoName,
      medoid: segment.medoid,
      members: segment.members,
      radius: segment.radius,
      stability: segment.stability,
      signature: segment.signature,
    })),
    borderline: ofKind("borderline"),
    candidates: ofKind("candidate"),
    groups,
  };
}
