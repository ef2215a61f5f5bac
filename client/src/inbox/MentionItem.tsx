import { AtSign, Lock } from "lucide-react";
import type { NoteMentionBody } from "@zentaikan/protocol/comment-bodies";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { useNow } from "../ui/use-now.ts";
import * as styles from "./inbox.css.ts";
import { openOnThisPage } from "./open-on-this-page.ts";

const refreshEveryMs = 30_000;

/** A note that speaks of the person; it leads to the note. */
export function MentionItem({
  mention,
  onChosen,
}: {
  readonly mention: NoteMentionBody;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { since: writtenSince } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  const { boardId, boardTitle: title, customerName, record, party, about, by, at } = mention;
  const fragment = `#${new URLSearchParams({ note: record, readers: party }).toString()}`;
  const place = { path: `/boards/${boardId}`, fragment };
  return (
    <li>
      <Link
        href={place.path + place.fragment}
        className={styles.item}
        data-unread={!mention.isSeen}
        onClick={(event) => {
          onChosen();
          openOnThisPage(event, place);
        }}
      >
        <span className={styles.dot} aria-hidden />
        {by === null ? <AtSign size={16} aria-hidden /> : <Avatar person={by} />}
        <span className={styles.body}>
          <span className={styles.reason}>
            <span className={styles.who}>
              {by === null ? t("inbox.note.called") : t("inbox.note.calledBy", { name: by.name })}
            </span>
            <time className={styles.time} dateTime={at}>
              {writtenSince(at, nowMs)}
            </time>
          </span>
          {mention.excerpt !== "" && <span className={styles.excerpt}>{mention.excerpt}</span>}
          <span className={styles.where}>
            <span>{customerName[language]}</span>
            <span>{boardTitle({ title }, t)}</span>
            {about[language] !== "" && <span>{about[language]}</span>}
            {party === "internal" && (
              <span className={styles.internal}>
                <Lock size={12} strokeWidth={2} aria-hidden />
                {t("readers.internal")}
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
