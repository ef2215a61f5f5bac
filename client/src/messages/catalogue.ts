import type { Text } from "@zentaikan/capital-graph";
import { ALTERNATIVE_MESSAGES } from "./alternative-messages.ts";
import { BOARD_MESSAGES } from "./board-messages.ts";
import { CIRCULATION_MESSAGES } from "./circulation-messages.ts";
import { CONTENT_MESSAGES } from "./content-messages.ts";
import { COMMENT_MESSAGES } from "./comment-messages.ts";
import { DETAIL_MESSAGES } from "./detail-messages.ts";
import { DUPLICATE_MESSAGES } from "./duplicate-messages.ts";
import { ENTRY_MESSAGES } from "./entry-messages.ts";
import { EXPORT_MESSAGES } from "./export-messages.ts";
import { GENERAL_MESSAGES } from "./general-messages.ts";
import { HOME_MESSAGES } from "./home-messages.ts";
import { IMPORT_MESSAGES } from "./import-messages.ts";
import { LATEST_MESSAGES } from "./latest-messages.ts";
import { LINEUP_PROPOSAL_MESSAGES } from "./lineup-proposal-messages.ts";
import { LINEUP_MESSAGES } from "./lineup-messages.ts";
import { AGENDA_MESSAGES } from "./agenda-messages.ts";
import { MEETING_MESSAGES } from "./meeting-messages.ts";
import { MEETING_SIGHT_MESSAGES } from "./meeting-sight-messages.ts";
import { MERGE_MESSAGES } from "./merge-messages.ts";
import { MERGED_MESSAGES } from "./merged-messages.ts";
import { NOTE_MESSAGES } from "./note-messages.ts";
import { NOTICE_MESSAGES } from "./notice-messages.ts";
import { PATTERN_MESSAGES } from "./pattern-messages.ts";
import { PATTERN_START_MESSAGES } from "./pattern-start-messages.ts";
import { PEOPLE_MESSAGES } from "./people-messages.ts";
import { READING_MESSAGES } from "./reading-messages.ts";
import { SEGMENT_MESSAGES } from "./segment-messages.ts";
import { RELATIONSHIP_MESSAGES } from "./relationship-messages.ts";
import { SHORTCUT_MESSAGES } from "./shortcut-messages.ts";
import { TABLE_MESSAGES } from "./table-messages.ts";
import { TAKE_IN_MESSAGES } from "./take-in-messages.ts";
import { VANTAGE_MESSAGES } from "./vantage-messages.ts";
import { MINUTES_MESSAGES } from "./minutes-messages.ts";
import { VERSION_MESSAGES } from "./version-messages.ts";
import { WEBHOOK_MESSAGES } from "./webhook-messages.ts";

/** Every text of the client, in both languages, in ICU MessageFormat. */
export const CATALOGUE = {
  ...GENERAL_MESSAGES,
  ...HOME_MESSAGES,
  ...IMPORT_MESSAGES,
  ...MERGE_MESSAGES,
  ...DUPLICATE_MESSAGES,
  ...BOARD_MESSAGES,
  ...ALTERNATIVE_MESSAGES,
  ...CIRCULATION_MESSAGES,
  ...CONTENT_MESSAGES,
  ...READING_MESSAGES,
  ...DETAIL_MESSAGES,
  ...TABLE_MESSAGES,
  ...TAKE_IN_MESSAGES,
  ...ENTRY_MESSAGES,
  ...LATEST_MESSAGES,
  ...EXPORT_MESSAGES,
  ...LINEUP_MESSAGES,
  ...LINEUP_PROPOSAL_MESSAGES,
  ...AGENDA_MESSAGES,
  ...MEETING_MESSAGES,
  ...MINUTES_MESSAGES,
  ...MEETING_SIGHT_MESSAGES,
  ...PATTERN_MESSAGES,
  ...PATTERN_START_MESSAGES,
  ...PEOPLE_MESSAGES,
  ...COMMENT_MESSAGES,
  ...MERGED_MESSAGES,
  ...NOTE_MESSAGES,
  ...NOTICE_MESSAGES,
  ...SEGMENT_MESSAGES,
  ...RELATIONSHIP_MESSAGES,
  ...SHORTCUT_MESSAGES,
  ...VANTAGE_MESSAGES,
  ...VERSION_MESSAGES,
  ...WEBHOOK_MESSAGES,
} satisfies Record<string, Text>;

export type MessageId = keyof typeof CATALOGUE;
