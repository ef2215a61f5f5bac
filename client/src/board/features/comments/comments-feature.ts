import { atom } from "tldraw";
import { opens, type BoardFeature } from "../../ground/board-feature.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import { startComment } from "../../canvas/subjects/start-comment.ts";
import { AwayCard } from "./AwayCard.tsx";
import { BOARD_COMMENTS, BoardComments } from "./board-comments.ts";
import { COMMENT_VIEW } from "./comment-view.ts";
import { CommentPins } from "./CommentPins.tsx";
import { COMMENTS_TAB } from "./comments-tab.ts";
import { CommentsPanel } from "./CommentsPanel.tsx";
import { CommentsTab } from "./CommentsTab.tsx";
import { ALL_OPEN } from "./find-threads.ts";
import { openCommentDesk, threadInAddress } from "./open-comment-desk.ts";
import { KnownVersions } from "./KnownVersions.ts";
import { VersionThreads } from "./VersionThreads.tsx";

export const COMMENTS: BoardFeature = {
  name: "comments",
  parts: [
    opens(BOARD_COMMENTS, ({ boardId }) => new BoardComments(boardId)),
    opens(COMMENT_VIEW, () => atom("comment view", ALL_OPEN)),
    opens(COMMENT_DESK, ({ part, panelTabs }) =>
      openCommentDesk(part(BOARD_COMMENTS).threads, panelTabs),
    ),
  ],
  Alongside: KnownVersions,
  followAddress: (fragment, { part }) => {
    const id = threadInAddress(fragment);
    if (id !== null) part(COMMENT_DESK).open({ kind: "thread", id });
  },
  tab: {
    id: COMMENTS_TAB,
    label: CommentsTab,
    Content: CommentsPanel,
    isForWords: true,
    sheetClose: "comments.sheetClose",
  },
  Above: AwayCard,
  InFront: CommentPins,
  keys: [{ key: "c", words: "comments.new", needs: "comment", press: startComment }],
  OfVersion: VersionThreads,
};
