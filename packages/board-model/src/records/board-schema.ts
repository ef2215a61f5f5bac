import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas } from "@tldraw/tlschema";
import type { TLSchema } from "@tldraw/tlschema";
import { CAPITAL_CARD, capitalCardMigrations, capitalCardProps } from "./capital-card.ts";
import { DO_RESULT, doResultMigrations, doResultProps } from "./do-result.ts";
import { STAGE_LANE, stageLaneMigrations, stageLaneProps } from "./stage-lane.ts";
import { SECTOR, sectorMigrations, sectorProps } from "./sector.ts";
import { STORY_PANEL, storyPanelMigrations, storyPanelProps } from "./story-panel.ts";
import { VISION_STAR, visionStarMigrations, visionStarProps } from "./vision-star.ts";

/** Every record that a board may hold: tldraw's own shapes and ours. */
export const boardSchema: TLSchema = createTLSchema({
  shapes: {
    ...defaultShapeSchemas,
    [CAPITAL_CARD]: { props: capitalCardProps, migrations: capitalCardMigrations },
    [DO_RESULT]: { props: doResultProps, migrations: doResultMigrations },
    [STAGE_LANE]: { props: stageLaneProps, migrations: stageLaneMigrations },
    [SECTOR]: { props: sectorProps, migrations: sectorMigrations },
    [STORY_PANEL]: { props: storyPanelProps, migrations: storyPanelMigrations },
    [VISION_STAR]: { props: visionStarProps, migrations: visionStarMigrations },
  },
  bindings: defaultBindingSchemas,
});
