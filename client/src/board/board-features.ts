import { AGREEMENT } from "./features/agreement/agreement-feature.ts";
import { ALTERNATIVES } from "./features/alternatives/alternatives-feature.ts";
import { ARRANGE } from "./features/arrange/arrange-feature.ts";
import { CARD } from "./features/card/card-feature.ts";
import { CIRCULATION } from "./features/reading/circulation-feature.ts";
import { COMMENTS } from "./features/comments/comments-feature.ts";
import { CONTRIBUTION } from "./features/contribution/contribution-feature.ts";
import { DECISIONS } from "./features/decisions/decisions-feature.ts";
import { DETAIL } from "./features/detail/detail-feature.tsx";
import { ENTRY } from "./features/entry/entry-feature.tsx";
import { EXPORT } from "./features/export/export-feature.ts";
import { FLOW } from "./features/flow/flow-feature.ts";
import { FLOW_ENTRY } from "./features/entry/flow-entry-feature.ts";
import { FLOW_TABLE } from "./features/flow-table/flow-table-feature.tsx";
import { HISTORY } from "./features/history/history-feature.ts";
import { LINEUP } from "./features/lineup/lineup-feature.ts";
import { LINK } from "./features/link/link-feature.ts";
import { MEETING } from "./features/meeting/meeting-feature.ts";
import { MERGED } from "./features/merged/merged-feature.ts";
import { PAID_GROWTH } from "./features/bridge/paid-growth-feature.ts";
import { REVENUES } from "./features/bridge/revenues-feature.ts";
import { SHOWN_BY_ADDRESS } from "./features/bridge/shown-feature.ts";
import { NOTES } from "./features/notes/notes-feature.tsx";
import { PATTERN } from "./features/pattern/pattern-feature.ts";
import { READING } from "./features/reading/reading-feature.ts";
import { RING } from "./features/arrange/ring-feature.ts";
import { SECTOR } from "./features/sector/sector-feature.ts";
import { STORY } from "./features/story/story-feature.tsx";
import { STRUCTURE } from "./features/reading/structure-feature.ts";
import { SEGMENT } from "./features/segment/segment-feature.ts";
import { SHORTCUTS } from "./features/shortcuts/shortcuts-feature.ts";
import { TABLE } from "./features/table/table-feature.tsx";
import { TAKE_IN } from "./features/take-in/take-in-feature.ts";
import { VANTAGE } from "./features/vantage/vantage-feature.ts";
import type { FeaturesOfKinds } from "./ground/board-feature.ts";

/**
 * Of boards of each kind, every feature; tabs and whatever else stands in a row stand in this order.
 * What both have is one feature, which asks the method and the board's reading, never the kind.
 */
export const BOARD_FEATURES: FeaturesOfKinds = {
  capital: [
    CARD,
    DETAIL,
    ALTERNATIVES,
    LINK,
    READING,
    MEETING,
    VANTAGE,
    CONTRIBUTION,
    PAID_GROWTH,
    STRUCTURE,
    TABLE,
    NOTES,
    COMMENTS,
    AGREEMENT,
    SEGMENT,
    SHOWN_BY_ADDRESS,
    HISTORY,
    DECISIONS,
    LINEUP,
    MERGED,
    ENTRY,
    PATTERN,
    ARRANGE,
    TAKE_IN,
    SHORTCUTS,
    EXPORT,
  ],
  circulation: [
    SECTOR,
    FLOW,
    READING,
    CIRCULATION,
    REVENUES,
    FLOW_TABLE,
    STORY,
    NOTES,
    COMMENTS,
    AGREEMENT,
    SHOWN_BY_ADDRESS,
    HISTORY,
    DECISIONS,
    MERGED,
    FLOW_ENTRY,
    RING,
    SHORTCUTS,
    EXPORT,
  ],
};
