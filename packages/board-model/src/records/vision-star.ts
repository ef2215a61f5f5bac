import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";

/** The customer's vision (お星さま), towards which the capitals grow. */
export const VISION_STAR = "vision-star";

interface VisionStarProps {
  w: number;
  h: number;
  text: string;
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [VISION_STAR]: VisionStarProps;
  }
}

export type VisionStarShape = TLShape<typeof VISION_STAR>;

/** Page units. */
export const VISION_STAR_SIZE = { w: 208, h: 208 } as const;

export const visionStarProps: RecordProps<VisionStarShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  text: T.string,
};

export const visionStarMigrations = createShapePropsMigrationSequence({ sequence: [] });
