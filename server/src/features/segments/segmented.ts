import {
  patternId,
  stageKey,
  type Assignment,
  type CanonicalForm,
  type FoundSegments,
  type PatternKey,
  type Segment,
  type Segmentation,
  type Verdict,
} from "@zentaikan/capital-graph";

/** What was found of all customers, told by pattern: customers of one pattern share everything. */
export interface Segmented {
  readonly verdict: Verdict;
  /** In code-unit order of their keys. */
  readonly patterns: readonly FoundPattern[];
  /** Null while there is too little to speak of segments. */
  readonly found:
    | (Pick<FoundSegments, "silhouette" | "silhouettes" | "stable" | "nullTest"> & {
        readonly segments: readonly FoundSegment[];
      })
    | null;
}

export interface FoundPattern {
  readonly id: string;
  readonly key: PatternKey;
  readonly stageKey: string;
  readonly isIncomplete: boolean;
  readonly place: {
    readonly kind: Assignment["kind"];
    readonly nearest: NearSegment;
    readonly next: NearSegment | null;
  } | null;
}

type NearSegment = {
  /** A place in `found.segments`. */
  readonly segment: number;
  readonly distance: number;
};

interface FoundSegment extends Pick<Segment, "autoName" | "radius" | "stability" | "signature"> {
  /** The place of the customer whose structure stands for it, and that structure. */
  readonly medoid: number;
  readonly medoidKey: PatternKey;
  /** How many customers are nearest to it. */
  readonly count: number;
}

/** The method breaks ties by ids: so the customer that came first speaks for its pattern. */
export function idOfPlace(place: number): string {
  return String(place).padStart(8, "0");
}

export function segmentedOf(
  { verdict, groups, found }: Segmentation,
  forms: ReadonlyMap<PatternKey, CanonicalForm>,
): Segmented {
  const places = new Map(found?.segments.map(({ medoid }, place) => [medoid, place]));
  const near = ({ medoid, distance }: Assignment["nearest"]): NearSegment => ({
    segment: places.get(medoid) ?? 0,
    distance,
  });
  const assignments = new Map(found?.customers.map(({ id, assignment }) => [id, assignment]));
  const placeOf = (member: string | undefined): FoundPattern["place"] => {
    const assignment = member === undefined ? undefined : assignments.get(member);
    if (assignment === undefined) return null;
    const { kind, nearest, next } = assignment;
    return { kind, nearest: near(nearest), next: next && near(next) };
  };
  return {
    verdict,
    patterns: groups.flatMap(({ key, members }) => {
      const form = forms.get(key);
      if (form === undefined) return [];
      const place = placeOf(members[0]);
      const isIncomplete = form.incomplete;
      return [{ id: patternId(key), key, stageKey: stageKey(form), isIncomplete, place }];
    }),
    found: found && {
      silhouette: found.silhouette,
      silhouettes: found.silhouettes,
      stable: found.stable,
      nullTest: found.nullTest,
      segments: found.segments.map((segment) => ({
        autoName: segment.autoName,
        medoid: Number(segment.medoid),
        medoidKey: segment.medoidKey,
        count: segment.members.length,
        radius: segment.radius,
        stability: segment.stability,
        signature: segment.signature,
      })),
    },
  };
}
