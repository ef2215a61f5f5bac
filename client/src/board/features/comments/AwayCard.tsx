import { X } from "lucide-react";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { IconButton } from "../../../ui/IconButton.tsx";
import { useNow } from "../../../ui/use-now.ts";
import { useBoard, useBoardPart } from "../../ground/board-context.ts";
import { COMMENT_DESK } from "../../ground/desks/comment-desk.ts";
import * as styles from "./comments.css.ts";
import * as digest from "./away.css.ts";
import { COMMENT_VIEW } from "./comment-view.ts";
import { useAway } from "./use-away.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

const refreshEveryMs = 30_000;
const mostChanges = 6;
const mostWaiting = 4;

/** What changed in capital words, what was said, and what waits, for somebody who comes back. */
export function AwayCard() {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId } = useBoard();
  const commentDesk = useBoardPart(COMMENT_DESK);
  const view = useBoardPart(COMMENT_VIEW);
  const { away, putAway } = useAway(boardId);
  if (away === null) return null;
  const { since, changes, unread, waiting } = away;
  const openComments = (threadId?: string) => {
    if (threadId === undefined) {
      view.set({ ...view.get(), state: "all", only: "unread" });
      commentDesk.open({ kind: "list" });
    } else commentDesk.open({ kind: "thread", id: threadId });
  };
  return (
    <section className={digest.away} aria-label={t("away.title")} data-testid="away">
      <header className={digest.awayHead}>
        <h2 className={digest.awayTitle}>{t("away.title")}</h2>
        {since !== null && <Since when={since} />}
        <div className={digest.awayClose}>
          <IconButton icon={X} label={t("away.close")} onClick={putAway} />
        </div>
      </header>
      {changes.length > 0 && (
        <div className={digest.awayPart}>
          <h3 className={styles.groupName}>{t("away.changes")}</h3>
          <ul className={digest.awayList}>
            {changes.slice(0, mostChanges).map((change) => (
              <li key={change.ja}>{change[language]}</li>
            ))}
          </ul>
          {changes.length > mostChanges && (
            <p className={styles.hint}>{t("away.more", { count: changes.length - mostChanges })}</p>
          )}
        </div>
      )}
      {waiting.length > 0 && (
        <div className={digest.awayPart}>
          <h3 className={styles.groupName}>{t("away.waiting")}</h3>
          {waiting.slice(0, mostWaiting).map(({ threadId, about, latest }) => (
            <button
              key={threadId}
              type="button"
              className={digest.awayThread}
              onClick={() => openComments(threadId)}
            >
              <span className={styles.hint}>{about[language]}</span>
              <span>{`${latest.by.name}: ${latest.excerpt}`}</span>
            </button>
          ))}
        </div>
      )}
      {unread > 0 && (
        <button type="button" className={digest.awayThread} onClick={() => openComments()}>
          {t("away.unread", { count: unread })}
        </button>
      )}
    </section>
  );
}

/** Nothing for a minute or less: that is no time to have been away. */
function Since({ when }: { readonly when: string }) {
  const t = useTranslate();
  const { since } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  if (nowMs - Date.parse(when) < refreshEveryMs) return null;
  return <span className={styles.hint}>{t("away.since", { when: since(when, nowMs) })}</span>;
}
