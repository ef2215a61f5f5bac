import type { BoardFeature } from "../../ground/board-feature.ts";
import { panelTab } from "../../ground/panel-tabs.ts";
import { partOnDemand } from "../../../ui/part-on-demand.tsx";

const StoryTab = partOnDemand(async () => (await import("./StoryTab.tsx")).StoryTab);

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
