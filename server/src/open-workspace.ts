import type { Migration } from "kysely/migration";
import * as firstTables from "./storage/migrations/0001-first-tables.ts";
import * as boardSchema from "./features/boards/migrations/0002-board-schema.ts";
import * as editedAt from "./features/boards/migrations/0003-edited-at.ts";
import * as lineups from "./features/lineups/migrations/0004-lineups.ts";
import * as comments from "./features/comments/migrations/0005-comments.ts";
import * as assets from "./features/assets/migrations/0006-assets.ts";
import * as people from "./storage/migrations/0007-people.ts";
import * as snapshots from "./features/kept-states/migrations/0008-snapshots.ts";
import * as mailDigests from "./features/digest/migrations/0009-mail-digests.ts";
import * as digests from "./features/digest/migrations/0010-digests.ts";
import * as versions from "./features/kept-states/migrations/0011-versions.ts";
import * as agreements from "./features/agreements/migrations/0012-agreements.ts";
import * as webhooks from "./features/webhooks/migrations/0013-webhooks.ts";
import * as harmlessNames from "./identity/migrations/0014-harmless-names.ts";
import * as parties from "./storage/migrations/0015-parties.ts";
import * as inboxIndices from "./features/inbox/migrations/0016-inbox-indices.ts";
import * as namesOfAnswers from "./features/boards/migrations/0017-names-of-answers.ts";
import * as quotas from "./quotas/migrations/0018-quotas.ts";
import * as deliveriesByTime from "./features/webhooks/migrations/0019-deliveries-by-time.ts";
import * as unusedPictures from "./features/assets/migrations/0020-unused-pictures.ts";
import * as threadsToMove from "./features/comments/migrations/0021-threads-to-move.ts";
import * as versionNews from "./features/agreements/migrations/0022-version-news.ts";
import * as ourDosOfStates from "./features/kept-states/migrations/0037-our-dos-of-states.ts";
import * as turnedStates from "./features/kept-states/migrations/0023-turned-states.ts";
import * as partiesOfPictures from "./features/assets/migrations/0024-parties-of-pictures.ts";
import * as noteMentions from "./features/inbox/migrations/0025-note-mentions.ts";
import * as seenStages from "./features/inbox/migrations/0035-seen-stages.ts";
import * as latestLinks from "./features/latest-agreed/migrations/0026-latest-links.ts";
import * as customerSheet from "./features/customers/migrations/0027-customer-sheet.ts";
import * as boardPatterns from "./features/boards/migrations/0028-board-patterns.ts";
import * as boardKinds from "./features/boards/migrations/0036-board-kinds.ts";
import * as patterns from "./features/patterns/migrations/0029-patterns.ts";
import * as raisedBoards from "./features/vantage/migrations/0030-raised-boards.ts";
import * as relationships from "./features/relationships/migrations/0031-relationships.ts";
import * as offerings from "./features/relationships/migrations/0038-offerings.ts";
import * as approachNames from "./features/relationships/migrations/0039-approach-names.ts";
import * as formerCustomersAndViews from "./storage/migrations/0032-former-customers-and-views.ts";
import * as lineupProposals from "./features/lineups/migrations/0034-lineup-proposals.ts";
import * as meetingAgendas from "./features/meetings/migrations/0046-meeting-agendas.ts";
import * as meetingLocks from "./features/meetings/migrations/0042-meeting-locks.ts";
import * as meetingStates from "./features/kept-states/migrations/0043-meeting-states.ts";
import * as meetings from "./features/meetings/migrations/0040-meetings.ts";
import * as meetingSpotlight from "./features/meetings/migrations/0041-meeting-spotlight.ts";
import * as openVotes from "./features/meetings/migrations/0045-open-votes.ts";
import * as roadGroups from "./features/meetings/migrations/0044-road-groups.ts";
import * as patternStarts from "./features/pattern-starts/migrations/0033-pattern-starts.ts";
import type { PostgresPool } from "./storage/open-postgres.ts";
import { openWorkspaceDatabase, type WorkspaceDatabase } from "./storage/workspace-database.ts";

/**
 * Every migration of the workspace database, in the one order in which they run. A file lies with
 * the feature whose tables it makes, or in the ground where it makes those of several; once it was
 * released, neither its number nor its content changes (K13).
 */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-first-tables": firstTables,
  "0002-board-schema": boardSchema,
  "0003-edited-at": editedAt,
  "0004-lineups": lineups,
  "0005-comments": comments,
  "0006-assets": assets,
  "0007-people": people,
  "0008-snapshots": snapshots,
  "0009-mail-digests": mailDigests,
  "0010-digests": digests,
  "0011-versions": versions,
  "0012-agreements": agreements,
  "0013-webhooks": webhooks,
  "0014-harmless-names": harmlessNames,
  "0015-parties": parties,
  "0016-inbox-indices": inboxIndices,
  "0017-names-of-answers": namesOfAnswers,
  "0018-quotas": quotas,
  "0019-deliveries-by-time": deliveriesByTime,
  "0020-unused-pictures": unusedPictures,
  "0021-threads-to-move": threadsToMove,
  "0022-version-news": versionNews,
  "0023-turned-states": turnedStates,
  "0024-parties-of-pictures": partiesOfPictures,
  "0025-note-mentions": noteMentions,
  "0026-latest-links": latestLinks,
  "0027-customer-sheet": customerSheet,
  "0028-board-patterns": boardPatterns,
  "0029-patterns": patterns,
  "0030-raised-boards": raisedBoards,
  "0031-relationships": relationships,
  "0032-former-customers-and-views": formerCustomersAndViews,
  "0033-pattern-starts": patternStarts,
  "0034-lineup-proposals": lineupProposals,
  "0035-seen-stages": seenStages,
  "0036-board-kinds": boardKinds,
  "0037-our-dos-of-states": ourDosOfStates,
  "0038-offerings": offerings,
  "0039-approach-names": approachNames,
  "0040-meetings": meetings,
  "0041-meeting-spotlight": meetingSpotlight,
  "0042-meeting-locks": meetingLocks,
  "0043-meeting-states": meetingStates,
  "0044-road-groups": roadGroups,
  "0045-open-votes": openVotes,
  "0046-meeting-agendas": meetingAgendas,
};

/** @param place a file, which other processes may have open too, ":memory:", or PostgreSQL */
export function openWorkspace(place: string | PostgresPool): Promise<WorkspaceDatabase> {
  return openWorkspaceDatabase(place, migrations);
}
