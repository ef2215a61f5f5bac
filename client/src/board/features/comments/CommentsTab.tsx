import { Tabs } from "radix-ui";
import { useValue } from "tldraw";
import { useTranslate } from "../../../messages/language.ts";
import { useBoardPart } from "../../ground/board-context.ts";
import { BOARD_COMMENTS } from "./board-comments.ts";
import { COMMENTS_TAB } from "./comments-tab.ts";
import { tab, tabBadge } from "../../ground/parts/panel-tab.css.ts";
import { unreadIn } from "./find-threads.ts";
import { useCommentReader } from "./use-comments.ts";

/** The tab of the comments, with the number of threads that have something new. */
export function CommentsTab() {
  const t = useTranslate();
  const comments = useBoardPart(BOARD_COMMENTS);
  const threads = useValue(comments.threads);
  const reader = useCommentReader();
  const count = threads.filter((thread) => unreadIn(thread, reader) > 0).length;
  return (
    <Tabs.Trigger
      className={tab}
      value={COMMENTS_TAB}
      aria-label={t(count > 0 ? "comments.tabUnread" : "comments.title", { count })}
    >
      {t("comments.title")}
      {count > 0 && (
        <span className={tabBadge} aria-hidden>
          {count}
        </span>
      )}
    </Tabs.Trigger>
  );
}
