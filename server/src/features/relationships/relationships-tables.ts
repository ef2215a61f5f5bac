import type { Viewpoint } from "@zentaikan/capital-graph";

export interface RelationshipsTables {
  /**
   * What was said of how near we are to customers, record by record; none is ever changed or
   * deleted. A correction is an assessment that names the one whose place it takes.
   */
  relationshipRecords: {
    id: string;
    customerId: string;
    kind: "assessed" | "corrected" | "withdrawn";
    /** The assessment that it ends. */
    about: string | null;
    /** These three of whatever assesses. */
    level: number | null;
    viewpoint: Viewpoint | null;
    /** A day: `2026-04-01`. */
    assessedOn: string | null;
    /** On what it is founded, or why it is withdrawn. */
    said: string;
    personId: string;
    personName: string;
    at: number;
  };
  /** What the workspace calls the levels 1 to 6, where it has named them. */
  relationshipLevels: { level: number; name: string; said: string };
  /** What our Dos support on each board. Derived: the next reading of the board makes it again. */
  boardContributions: {
    boardId: string;
    /** Of the board, and of what lies beside it for our team: how far they had come. */
    epoch: number;
    sequence: number;
    besideSequence: number;
    contributionBody: string;
    groundsBody: string;
    /** Null until it is read by a release that keeps it. */
    bridgeBody: string | null;
  };
  /** What the workspace calls the two approaches of モノからコトへ, where it has named them. */
  approachNames: { approach: "A" | "B"; name: string; said: string };
}
