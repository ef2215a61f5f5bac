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

export const storyPanelProps: RecordProps<StoryPanelShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  order: T.number,
  text: T.string,
};

export const storyPanelMigrations = createShapePropsMigrationSequence({ sequence: [] });
