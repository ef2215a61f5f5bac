import { createShapePropsMigrationSequence } from "@tldraw/tlschema";
import type { RecordProps, TLShape } from "@tldraw/tlschema";
import { T } from "@tldraw/validate";

/** One of the four panels (4コマ) by which a monetisation scenario is told. */
export const STORY_PANEL = "story-panel";

interface StoryPanelProps {
  w: number;
  h: number;
  /** Its place in the story, from 1. */
  order: number;
  /** 〜を通じて〜を〜する */
  text: string;
}

declare module "@tldraw/tlschema" {
  interface TLGlobalShapePropsMap {
    [STORY_PANEL]: StoryPanelProps;
  }
}

export type StoryPanelShape = TLShape<typeof STORY_PANEL>;

/** Page units. */
export const STORY_PANEL_SIZE = { w: 260, h: 148 } as const;

/** Page units: from one panel to the next, and between the row of them and the sectors above. */
export const STORY_ROW = { step: STORY_PANEL_SIZE.w + 24, below: 96 } as const;

export const storyPanelProps: RecordProps<StoryPanelShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  order: T.number,
  text: T.string,
};

export const storyPanelMigrations = createShapePropsMigrationSequence({ sequence: [] });
