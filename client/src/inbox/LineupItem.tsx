import type { LineupProposalBody } from "@zentaikan/protocol/lineups";
import { Link } from "wouter";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { useNow } from "../ui/use-now.ts";
import * as styles from "./inbox.css.ts";

const refreshEveryMs = 30_000;

/** Something that others propose, say or decide of a lineup. */
export function LineupItem({
  proposal: { id, title, by, steps, state, movedAt, closed, lineup },
  onChosen,
}: {
  readonly proposal: LineupProposalBody;
  readonly onChosen: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { since: writtenSince } = useWrittenTime();
  const nowMs = useNow(refreshEveryMs);
  return (
    <li>
      <Link href={`/lineups/${id}`} className={styles.item} data-unread onClick={onChosen}>
        <span className={styles.dot} aria-hidden />
        <Avatar person={closed?.by ?? by} />
        <span className={styles.body}>
          <span className={styles.reason}>
            <span className={styles.who}>{t(`lineups.state.${state}`)}</span>
            <time className={styles.time} dateTime={movedAt}>
              {writtenSince(movedAt, nowMs)}
            </time>
          </span>
          <span className={styles.excerpt}>{title}</span>
          {steps.map((step) => (
            <span key={step.en} className={styles.excerpt}>
              {step[language]}
            </span>
          ))}
          <span className={styles.where}>
            <span>{lineup[language]}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
