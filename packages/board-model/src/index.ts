export { BOARD_SCHEMA_VERSION, boardSchema } from "./board-schema.ts";
export {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  capitalCardMigrations,
  capitalCardProps,
  type CapitalCardProps,
  type CapitalCardShape,
} from "./capital-card.ts";
export {
  STAGE_LANE,
  STAGE_LANE_GAP,
  STAGE_LANE_SIZE,
  stageLaneMigrations,
  stageLaneProps,
  type StageLaneProps,
  type StageLaneShape,
} from "./stage-lane.ts";
export {
  VISION_STAR,
  VISION_STAR_SIZE,
  visionStarMigrations,
  visionStarProps,
  type VisionStarProps,
  type VisionStarShape,
} from "./vision-star.ts";
export {
  hasLinkMeaning,
  readLinkMeaning,
  UNSAID_MEANING,
  writeLinkMeaning,
  type LinkMeaning,
} from "./link-meaning.ts";
