interface JoinedFlow {
  readonly id: string;
  /** Ids of the sectors that it joins. */
  readonly from: string;
  readonly to: string;
  /** How far aside its middle lies, on its own way. */
  readonly bend: number;
}

/** Its bend is to one side for all of a bundle; back, it leads against the way by which that counts. */
type BundledFlow<Flow> = Flow & { readonly isBack: boolean };

/**
 * All that flows between the same two sectors, whichever way it leads, from one side to the other: so
 * that the canvas and files place its words alike.
 */
export function flowBundles<Flow extends JoinedFlow>(
  flows: readonly Flow[],
): readonly (readonly BundledFlow<Flow>[])[] {
  const bundles = Map.groupBy(flows, ({ from, to }) => JSON.stringify([from, to].toSorted()));
  return Array.from(bundles.values(), (bundle) =>
    bundle
      .map((flow) => {
        const isBack = flow.from > flow.to;
        return { ...flow, isBack, bend: isBack ? -flow.bend : flow.bend };
      })
      .toSorted((one, other) => one.bend - other.bend || (one.id < other.id ? -1 : 1)),
  );
}
