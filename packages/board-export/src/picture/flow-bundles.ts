import type { ArrowEnds } from "./arrow-ends.ts";

/** A flow between two sectors, as it lies among all that flows between them. */
export interface JoinedFlow {
  readonly id: string;
  readonly place: ArrowEnds;
  /** From its tail to its head, as far aside as the board shows it. */
  readonly bend: number;
}

interface BundlePlace {
  readonly place: number;
  readonly count: number;
  /** Leads against the way by which places are counted. */
  readonly isBack: boolean;
}

/** Of each flow, its place among all that join the same two sectors, from one side to the other. */
export function flowBundles(flows: readonly JoinedFlow[]): ReadonlyMap<string, BundlePlace> {
  const keyOf = ({ place: { tailRecord, headRecord } }: JoinedFlow) =>
    JSON.stringify([tailRecord ?? "", headRecord ?? ""].toSorted());
  const bundles = Map.groupBy(
    flows.map((flow) => {
      const isBack = (flow.place.tailRecord ?? "") > (flow.place.headRecord ?? "");
      return { key: keyOf(flow), id: flow.id, isBack, bend: isBack ? -flow.bend : flow.bend };
    }),
    ({ key }) => key,
  );
  return new Map(
    [...bundles.values()].flatMap((bundle) =>
      bundle
        .toSorted((one, other) => one.bend - other.bend || (one.id < other.id ? -1 : 1))
        .map(({ id, isBack }, place) => [id, { place, count: bundle.length, isBack }] as const),
    ),
  );
}
