import type { ProposedVersionBody } from "@zentaikan/protocol/versions";
import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { useNow } from "../ui/use-now.ts";
import * as styles from "./inbox.css.ts";
import { openOnThisPage } from "./open-on-this-page.ts";

const refreshEveryMs = 30_000;

/** A version that the person put to agreement: who said what, and whose answer it waits for. */
export function ProposedItem({
  version,
  onChosen,
}: {
  readonly version: ProposedVersionBody;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { since: writtenSince, time: writeTime } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  const { boardId, boardTitle: title, customerName, party, movedAt, unseen } = version;
  const { outcome, answers, awaited, dueAt, isOverdue, subject } = version;
  const place = { path: `/boards/${boardId}`, fragment: "#agreement" };
  const last = answers.at(-1);
  const isWaiting = outcome === "open" && awaited.length > 0;
  const standing =
    outcome !== "open"
      ? t(`inbox.proposed.${outcome}`)
      : isWaiting
        ? t("inbox.proposed.waiting", { count: awaited.length })
        : t("inbox.proposed.all");
  return (
    <li>
      <Link
        href={place.path + place.fragment}
        className={styles.item}
        data-unread={unseen > 0 || undefined}
        onClick={(event) => {
          onChosen();
          openOnThisPage(event, place);
        }}
      >
        <span className={styles.dot} aria-hidden />
        {last === undefined ? <span /> : <Avatar person={last.by} />}
        <span className={styles.body}>
          <span className={styles.reason}>
            <span className={styles.who}>{standing}</span>
            <time className={styles.time} dateTime={movedAt}>
              {writtenSince(movedAt, nowMs)}
            </time>
          </span>
          {answers.map(({ by, answer, reason }) => (
            <span key={by.id} className={styles.excerpt}>
              {t("agreement.answered", {
                who: by.name,
                answer: t(`agreement.answer.${answer}`),
              })}
              {reason !== "" && ` ${reason}`}
            </span>
          ))}
          {isWaiting && (
            <span className={styles.excerpt}>
              {t("agreement.awaited", {
                names: awaited.map(({ name }) => name).join(t("agreement.comma")),
              })}
            </span>
          )}
          <span className={styles.where}>
            <span>{customerName[language]}</span>
            <span>{boardTitle({ title }, t)}</span>
            {subject !== "frame" && <span>{t(`agreement.subject.${subject}`)}</span>}
            <span>{t(`agreement.party.${party}`)}</span>
            {dueAt !== null && outcome === "open" && (
              <span className={isOverdue ? styles.waiting : undefined}>
                {isOverdue
                  ? t("inbox.overdue")
                  : t("inbox.due", { when: writeTime(dueAt, "minute") })}
              </span>
            )}
          </span>
        </span>
      </Link>
    </li>
  );
}
