export { bindStore, StoreBinding, type BindStoreOptions } from "./bind-store.ts";
export { BoardDocument, type PlainRecord } from "./board-document.ts";
export { BOARD_ROOTS, isBoardRoot, noteRoot } from "./board-roots.ts";
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
export { keepUndoToOwnEdits } from "./own-edits-undo.ts";
export { SkippedRecords } from "./skipped-records.ts";
export { type Schedule } from "./write-pace.ts";
