/**
 * How a board is stored and drawn as data. Read `document/board-document.ts` first,
 * then `store/bind-store.ts`.
 */
export { boardSchema } from "./records/board-schema.ts";
export { BOARD_SCHEMA_VERSION } from "./records/board-schema-version.ts";
export {
  CAPITAL_CARD,
  CAPITAL_CARD_SIZE,
  capitalCardMigrations,
  capitalCardProps,
  type CapitalCardProps,
  type CapitalCardShape,
} from "./records/capital-card.ts";
export {
  DO_RESULT,
  doResultMigrations,
  doResultProps,
  MAX_OUR_DOS,
  UNFILLED_DO_RESULT,
  type DoResultProps,
  type DoResultShape,
} from "./records/do-result.ts";
export { cardOfDoResult } from "./records/card-of-do-result.ts";
export {
  readDetailMeaning,
  writeDetailMeaning,
  type DetailMeaning,
} from "./records/detail-meaning.ts";
export { readTakenMark, takenMark, writeTakenMark } from "./records/taken-from.ts";
export { readPanelMeaning, writePanelMeaning } from "./records/panel-meaning.ts";
export {
  bendOfFlow,
  hasFlowMeaning,
  readFlowMeaning,
  wordsOfFlow,
  writeFlowMeaning,
  type FlowMeaning,
} from "./records/flow-meaning.ts";
export { flowBundles } from "./look/flow-bundles.ts";
export { flowLabelShare } from "./look/flow-label.ts";
export { flowLabelSize, placeFlowLabels } from "./look/place-flow-labels.ts";
export { flowCurve, pointOnCurve } from "./look/flow-curve.ts";
export {
  SECTOR,
  SECTOR_SIZE,
  sectorKindOf,
  sectorMigrations,
  sectorName,
  sectorProps,
  type SectorShape,
} from "./records/sector.ts";
export {
  STORY_PANEL,
  STORY_PANEL_SIZE,
  STORY_ROW,
  storyPanelMigrations,
  storyPanelProps,
  type StoryPanelShape,
} from "./records/story-panel.ts";
export {
  STAGE_LANE,
  STAGE_LANE_GAP,
  STAGE_LANE_SIZE,
  stageLaneMigrations,
  stageLaneProps,
  type StageLaneShape,
} from "./records/stage-lane.ts";
export {
  VISION_STAR,
  VISION_STAR_SIZE,
  visionStarMigrations,
  visionStarProps,
  type VisionStarShape,
} from "./records/vision-star.ts";
export {
  readLinkMeaning,
  UNSAID_MEANING,
  writeLinkMeaning,
  type LinkMeaning,
} from "./records/link-meaning.ts";

export { picturesOnBoard } from "./whole-board/pictures-on-board.ts";
export { bringBackReadable } from "./whole-board/bring-back-readable.ts";
export { dropLeftovers } from "./document/drop-leftovers.ts";
export { isAllowedLink } from "./records/allowed-link.ts";
export {
  BOARD_ROOTS,
  isNoteRoot,
  isTextRoot,
  noteRoot,
  recordOfNote,
  textRoot,
} from "./board-roots.ts";
export {
  MAX_REASON_LENGTH,
  observeFindingAnswers,
  readFindingAnswers,
  takeBackFindingAnswer,
  writeFindingAnswer,
  type FindingAnswer,
} from "./document/finding-answers.ts";
export {
  adoptAlternative,
  MAX_ALTERNATIVE_NAME,
  MOST_ALTERNATIVES,
  nameAlternative,
  observeAlternatives,
  readAlternatives,
  removeAlternative,
  type Alternative,
  type Alternatives,
} from "./document/alternatives.ts";
export { alternativeOf, FIRST_ALTERNATIVE } from "./records/alternative-of.ts";
export { ourDoField, type KeptOurDos, type OurDos } from "./document/our-dos.ts";
export { authorsSince, knowledgeOf, type Knowledge } from "./document/authors-since.ts";
export { BoardDocument, toPlainRecord, type PlainRecord } from "./document/board-document.ts";
export {
  changeBaseline,
  observeBoardMeta,
  readAboutBoard,
  readBoardKind,
  readBoardLineup,
  readBoardSchemaVersion,
} from "./document/board-meta.ts";
export { changeBoardLineup } from "./whole-board/change-board-lineup.ts";
export { copyBoard, copyInternal } from "./whole-board/copy-board.ts";
export { type TakenParts } from "./whole-board/records-to-take.ts";
export { copyPicture } from "./whole-board/copy-picture.ts";
export { restoreBoard } from "./whole-board/restore-board.ts";
export { interpretBoard } from "./drawing/interpret-board.ts";
export { readFormerLineup, type FormerLineup } from "./document/former-lineup.ts";
export { BoardView } from "./view/board-view.ts";
export { BOARD_PAGE_ID } from "./records/first-records.ts";

export { type CommentAnchor } from "./comments/comments-anchor.ts";
export {
  anchorNoteRange,
  findNoteRange,
  noteTexts,
  type NoteRange,
  type NoteRangeAnchor,
} from "./notes/note-range.ts";
export {
  COMMENT_OUTCOMES,
  COMMENT_TOPICS,
  type CommentEntry,
  type CommentMention,
  type CommentOutcome,
  type CommentRole,
  type CommentThread,
  type CommentTopic,
} from "./comments/comments-thread.ts";
export {
  observeComments,
  readCommentThreads,
  seedCommentsDocument,
} from "./comments/comments-document.ts";
export {
  type CommandOutcome,
  type CommentActor,
  type CommentCommand,
  type CommentRefusal,
} from "./comments/comments-command.ts";
export { applyCommentCommand } from "./comments/apply-comment-command.ts";
export {
  copyComments,
  copyThreads,
  dropThreads,
  type MovedThreads,
} from "./comments/move-threads.ts";

export { copyNotes } from "./notes/copy-notes.ts";
export { copyNote, dropNote } from "./notes/move-note.ts";
export { isNoteWritten } from "./notes/note-nodes.ts";
export { mentionsInNotes, type NoteMention } from "./notes/note-mentions.ts";
export { picturesInNote, picturesInNotes } from "./notes/note-pictures.ts";
export { ourDosIn, seedInternalDocument } from "./document/internal-document.ts";
export { bringBackOurDos } from "./whole-board/bring-back-our-dos.ts";
export { copyOurDos, dropOurDos, hasOurDos } from "./whole-board/move-our-dos.ts";

export { bindStore, StoreBinding } from "./store/bind-store.ts";
export { type StoreEdit } from "./store/bind-store-options.ts";
export { storeVersions } from "./locks/store-versions.ts";
export { wordsOfRecord } from "./records/words-of-record.ts";
export { decodeRichText } from "./texts/decode-rich-text.ts";
export { encodeRichText } from "./texts/encode-rich-text.ts";
export { canonicalRichText, mergeRichText } from "./texts/merge-rich-text.ts";
export { mergeText, placeAfter } from "./texts/merge-text.ts";
export { splicesBetween } from "./texts/text-splices.ts";
export {
  MAX_RUN_LENGTH,
  MAX_WRITTEN_DEPTH,
  MAX_WRITTEN_LENGTH,
  RUNS_OF_TEXT,
} from "./records/renderable-text.ts";
export { keepUndoToOwnEdits } from "./store/own-edits-undo.ts";
export { bindPresence } from "./store/bind-presence.ts";
export { type Schedule } from "./store/pace.ts";
export { createHeadlessStore } from "./store/headless-store.ts";

export { readDrawing, readDrawingFromDocument } from "./drawing/read-drawing.ts";
export { readPlaces } from "./view/read-places.ts";
export { readPlacedBoard, type PlacedBoard, type PlacedShape } from "./view/read-placed-board.ts";
export { boundAtCentre } from "./drawing/arrow-records.ts";
export { seedBoardDocument } from "./whole-board/seed-document.ts";
export { migrateDocument } from "./whole-board/migrate-document.ts";
export { isSameContent } from "./same-content.ts";
