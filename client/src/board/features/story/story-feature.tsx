import type { BoardFeature } from "../../ground/board-feature.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { StoryTab } from "./StoryTab.tsx";

/** The scenario in four panels, told one after the other. */
export const STORY: BoardFeature = {
  name: "story",
  tab: {
    id: panelTab("story"),
    label: "story.title",
    Content: ({ interpretation, editor }) =>
      editor !== null && <StoryTab interpretation={interpretation} editor={editor} />,
    isBehind: true,
  },
};
