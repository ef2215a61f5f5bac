import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";
import type { Direction } from "@zentaikan/capital-graph";

/** "At this stage the customer grows this capital." Which stage is said by the lane below it. */
export const CAPITAL_CARD = "capital-card";

export interface CapitalCardProps {
  w: number;
  h: number;
  /** A capital of the board's lineup, or whatever else somebody wrote. */
  capital: string;
  /** The small division (小区分); empty when none is named. */
  subdivision: string;
  direction: Direction;
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [CAPITAL_CARD]: CapitalCardProps;
  }
}

export type CapitalCardShape = TLShape<typeof CAPITAL_CARD>;

/** Page units. */
export const CAPITAL_CARD_SIZE = { w: 208, h: 72 } as const;

export const capitalCardProps: RecordProps<CapitalCardShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  capital: T.string,
  subdivision: T.string,
  direction: T.literalEnum("grow", "keep", "spend"),
};

export const capitalCardMigrations = createShapePropsMigrationSequence({ sequence: [] });
