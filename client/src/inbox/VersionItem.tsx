import type { AwaitedVersionBody } from "@zentaikan/protocol/versions";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { useNow } from "../ui/use-now.ts";
import { dueMark } from "./due-mark.ts";
import * as styles from "./inbox.css.ts";
import { openOnThisPage } from "./open-on-this-page.ts";
import { useWrittenTime } from "../api/use-written-time.ts";

const refreshEveryMs = 30_000;

/** A version that waits for the person's answer; it leads to where they give it. */
export function VersionItem({
  version,
  onChosen,
}: {
  readonly version: AwaitedVersionBody;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { since: writtenSince, time: writeTime } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  const { boardId, boardTitle: title, customerName, party, by, at, note } = version;
  const { dueAt, subject } = version;
  const due = dueMark(version);
  const place = { path: `/boards/${boardId}`, fragment: "#agreement" };
  return (
    <li>
      <Link
        href={place.path + place.fragment}
        className={styles.item}
        data-unread
        onClick={(event) => {
          onChosen();
          openOnThisPage(event, place);
        }}
      >
        <span className={styles.dot} aria-hidden />
        <Avatar person={by} />
        <span className={styles.body}>
          <span className={styles.reason}>
            <span className={styles.who}>{t("inbox.version", { name: by.name })}</span>
            <time className={styles.time} dateTime={at}>
              {writtenSince(at, nowMs)}
            </time>
          </span>
          {note !== "" && <span className={styles.excerpt}>{note}</span>}
          <span className={styles.where}>
            <span>{customerName[language]}</span>
            <span>{boardTitle({ title }, t)}</span>
            {subject !== "frame" && <span>{t(`agreement.subject.${subject}`)}</span>}
            <span>{t(`agreement.party.${party}`)}</span>
            {dueAt !== null && due !== null && (
              <span className={due === "inbox.due" ? undefined : styles.waiting}>
                {t(due, { when: writeTime(dueAt, "minute") })}
              </span>
            )}
            <span className={styles.waiting}>{t("inbox.waiting")}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
