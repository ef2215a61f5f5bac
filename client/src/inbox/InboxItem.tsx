import { Lock } from "lucide-react";
import type { InboxItemBody } from "@zentaikan/protocol/comment-bodies";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { useNow } from "../ui/use-now.ts";
import * as styles from "./inbox.css.ts";
import { openOnThisPage } from "./open-on-this-page.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

const refreshEveryMs = 30_000;

/** What somebody said to the person, where, and how long ago; it leads to the thread. */
export function InboxItem({
  item,
  onChosen,
}: {
  readonly item: InboxItemBody;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { since: writtenSince } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  const { boardId, boardTitle: title, customerName, threadId, about, latest, unread } = item;
  const place = { path: `/boards/${boardId}`, fragment: `#thread=${threadId}` };
  return (
    <li>
      <Link
        href={place.path + place.fragment}
        className={styles.item}
        data-unread={unread > 0}
        onClick={(event) => {
          onChosen();
          openOnThisPage(event, place);
        }}
      >
        <span className={styles.dot} aria-hidden />
        <Avatar person={latest.by} />
        <span className={styles.body}>
          <span className={styles.reason}>
            <span className={styles.who}>{t(reasonOf(item), { name: latest.by.name })}</span>
            <time className={styles.time} dateTime={latest.at}>
              {writtenSince(latest.at, nowMs)}
            </time>
          </span>
          {latest.excerpt !== "" && <span className={styles.excerpt}>{latest.excerpt}</span>}
          <span className={styles.where}>
            <span>{customerName[language]}</span>
            <span>{boardTitle({ title }, t)}</span>
            <span>{about[language]}</span>
            {item.party === "internal" && (
              <span className={styles.internal}>
                <Lock size={12} strokeWidth={2} aria-hidden />
                {t("readers.internal")}
              </span>
            )}
            {unread > 0 && <span>{t("comments.unread", { count: unread })}</span>}
            {item.waiting && <span className={styles.waiting}>{t("inbox.waiting")}</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}

function reasonOf({ latest, reason }: InboxItemBody) {
  if (latest.kind === "resolved") return "inbox.closed" as const;
  if (latest.kind === "reopened") return "inbox.reopened" as const;
  return `inbox.reason.${reason}` as const;
}
