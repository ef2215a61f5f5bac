import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";
import type { Stage } from "@zentaikan/capital-graph";

/** The band behind the cards of one stage. Cards lie on it; they are never its children. */
export const STAGE_LANE = "stage-lane";

interface StageLaneProps {
  w: number;
  h: number;
  stage: Stage;
  /** When the customer is through with this stage, in words. */
  horizon: string;
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [STAGE_LANE]: StageLaneProps;
  }
}

export type StageLaneShape = TLShape<typeof STAGE_LANE>;

/** Page units. */
export const STAGE_LANE_SIZE = { w: 288, h: 560 } as const;
/** Distance between two neighbouring lanes, in page units. */
export const STAGE_LANE_GAP = 16;

export const stageLaneProps: RecordProps<StageLaneShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  stage: T.literalEnum(1, 2, 3),
  horizon: T.string,
};

export const stageLaneMigrations = createShapePropsMigrationSequence({ sequence: [] });
