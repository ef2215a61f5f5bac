/**
 * How a board is stored and drawn as data. Read `board-document.ts` first, then `bind-store.ts`.
 */
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
  DO_RESULT,
  doResultMigrations,
  doResultProps,
  MAX_OUR_DOS,
  UNFILLED_DO_RESULT,
  type DoResultProps,
  type DoResultShape,
} from "./do-result.ts";
export { cardOfDoResult } from "./card-of-do-result.ts";
export { readDetailMeaning, writeDetailMeaning, type DetailMeaning } from "./detail-meaning.ts";
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

export { isAllowedLink } from "./allowed-link.ts";
export { BOARD_ROOTS, findBoardRoot, isNoteRoot, noteRoot, recordOfNote } from "./board-roots.ts";
export {
  MAX_REASON_LENGTH,
  observeFindingAnswers,
  readFindingAnswers,
  takeBackFindingAnswer,
  writeFindingAnswer,
  type FindingAnswer,
} from "./finding-answers.ts";
export { BoardDocument, toPlainRecord, type PlainRecord } from "./board-document.ts";
export {
  observeBoardMeta,
  readBaseline,
  readBoardLineup,
  readBoardSchemaVersion,
} from "./board-meta.ts";
export { changeBoardLineup, type BoardLineupChange } from "./change-board-lineup.ts";
export { restoreBoard } from "./restore-board.ts";
export { interpretBoard } from "./interpret-board.ts";
export { readFormerLineup, type FormerLineup } from "./former-lineup.ts";
export { BoardView } from "./board-view.ts";
export { BOARD_PAGE_ID } from "./first-records.ts";

export { parseCommentAnchor, type CommentAnchor } from "./comments-anchor.ts";
export {
  anchorNoteRange,
  findNoteRange,
  noteTexts,
  type NoteRange,
  type NoteRangeAnchor,
} from "./note-range.ts";
export {
  COMMENT_OUTCOMES,
  COMMENT_ROLES,
  COMMENT_TOPICS,
  type CommentAuthor,
  type CommentEntry,
  type CommentMention,
  type CommentOutcome,
  type CommentRole,
  type CommentThread,
  type CommentTopic,
} from "./comments-thread.ts";
export {
  COMMENTS_SCHEMA_VERSION,
  findCommentsRoot,
  observeComments,
  readCommentThreads,
  seedCommentsDocument,
} from "./comments-document.ts";
export {
  COMMENT_LIMITS,
  type CommandOutcome,
  type CommentActor,
  type CommentCommand,
  type CommentRefusal,
  type FullComments,
} from "./comments-command.ts";
export { applyCommentCommand } from "./apply-comment-command.ts";
export { copyThreadsAbout, dropThreadsAbout } from "./separate-threads.ts";

export { bindStore, StoreBinding, type BindStoreOptions } from "./bind-store.ts";
export { SkippedRecords } from "./skipped-records.ts";
export { wordsOfRecord } from "./words-of-record.ts";
export { mergeText, placeAfter } from "./merge-text.ts";
export { splicesBetween, type Splice } from "./text-splices.ts";
export { MAX_RUN_LENGTH, MAX_WRITTEN_LENGTH } from "./renderable-text.ts";
export { keepUndoToOwnEdits } from "./own-edits-undo.ts";
export { bindPresence, PresenceBinding, type BindPresenceOptions } from "./bind-presence.ts";
export { type Schedule } from "./pace.ts";
export { createHeadlessStore } from "./headless-store.ts";

export { readDrawing, readDrawingFromDocument } from "./read-drawing.ts";
export { readPlaces, type RecordPlace } from "./read-places.ts";
export { boundAtCentre } from "./arrow-records.ts";
export { layOutDrawing } from "./write-drawing.ts";
export { NEW_BOARD, seedBoardDocument } from "./seed-document.ts";
export { migrateDocument, type MigrationOutcome } from "./migrate-document.ts";
export { restoreSnapshot, takeSnapshot } from "./snapshot.ts";
