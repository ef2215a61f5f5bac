import type { Generated } from "kysely";
import type { PATTERN_EVENT_KINDS, PLACED_HOW } from "@zentaikan/protocol/patterns";
import type { PLACE_KINDS, SegmentBasis } from "@zentaikan/protocol/segments";

export interface PatternsTables {
  /** Segmentations that people adopted; the one with the greatest number counts. */
  patternVersions: {
    version: number;
    at: number;
    personId: string;
    personName: string;
    reason: string;
    basis: SegmentBasis;
    inputHash: string;
    customers: number;
    /** Different ones among those customers. */
    patterns: number;
    verdictBody: string;
  };
  /** What people call and say of a pattern, whatever version it is found in. */
  patternSegments: {
    id: string;
    /** Empty where nobody named it. */
    name: string;
    description: string;
    retiredAt: number | null;
  };
  /** The segments of one version, and what each is recognised by. */
  patternMedoids: {
    version: number;
    segmentId: string;
    autoNameJa: string;
    autoNameEn: string;
    /** Its form is read off it. */
    patternKey: string;
    stability: number;
  };
  /** Where a customer stands, and where it stood: of each customer at most one row has no end. */
  patternPlaces: {
    number: Generated<number>;
    customerId: string;
    /** Whose structure stood for the customer. */
    boardId: string;
    /** In which version it came there. */
    version: number;
    /** Null for a candidate of a new pattern. */
    segmentId: string | null;
    kind: (typeof PLACE_KINDS)[number];
    patternKey: string;
    nearestId: string;
    nearestDistance: number;
    nextId: string | null;
    nextDistance: number | null;
    how: (typeof PLACED_HOW)[number];
    reason: string;
    /** Null where a board went quiet. */
    personName: string | null;
    at: number;
    endedAt: number | null;
  };
  /** What people decided, in its order. */
  patternEvents: {
    number: Generated<number>;
    at: number;
    kind: (typeof PATTERN_EVENT_KINDS)[number];
    personId: string;
    personName: string;
    version: number | null;
    segmentId: string | null;
    customerId: string | null;
    boardId: string | null;
    /** What is said of it besides. */
    detailsBody: string;
  };
  patternComments: {
    number: Generated<number>;
    segmentId: string;
    personId: string;
    personName: string;
    text: string;
    at: number;
    editedAt: number | null;
  };
  /** Up to which comment somebody has seen what was said of a segment. */
  patternCommentsSeen: {
    personId: string;
    segmentId: string;
    number: number;
  };
}
