import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import { partsOfSubject } from "@zentaikan/capital-graph";
import type { AnswerKind } from "@zentaikan/protocol";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useKeptState } from "../../../api/versions.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as parts from "../../ground/parts/panel-parts.css.ts";
import * as styles from "./agreement.css.ts";
import { isOpen } from "./board-standing.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

const icons = {
  agree: CircleCheck,
  reserve: CircleAlert,
  object: CircleX,
} as const satisfies Record<AnswerKind, unknown>;

/** Who said what to a version, with reasons, and who has not answered. */
export function AnswerList({ proposal }: { readonly proposal: ProposalBody }) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, highlight } = useBoard();
  const { answers, awaited } = proposal;
  const hasSubjects = answers.some(({ subjects }) => subjects.length > 0);
  const { data: kept } = useKeptState(boardId, hasSubjects ? proposal.id : null);
  const known = kept === undefined ? [] : partsOfSubject(proposal.subject, kept.words);
  const { time: writeTime } = useWrittenTime();
  return (
    <div className={parts.section}>
      <ul className={styles.answers}>
        {answers.map(({ by, at, answer, reason, changes, subjects, carriedFrom }) => {
          const about = known.filter(({ record }) => subjects.includes(record));
          const Icon = icons[answer];
          return (
            <li key={by.id} className={styles.answer}>
              <Icon size={16} strokeWidth={2} className={styles.answerTone[answer]} aria-hidden />
              <div className={styles.answerBody}>
                <span className={styles.who}>
                  {t("agreement.answered", {
                    who: by.name,
                    answer: t(`agreement.answer.${answer}`),
                  })}
                </span>
                {reason !== "" && <span className={styles.reason}>{reason}</span>}
                {about.length > 0 && (
                  <span
                    className={styles.about}
                    onPointerEnter={() => highlight.point(about.flatMap(({ records }) => records))}
                    onPointerLeave={() => highlight.leave()}
                  >
                    {t("agreement.about", {
                      names: about.map(({ name }) => name[language]).join(t("agreement.comma")),
                    })}
                  </span>
                )}
                <time className={styles.quiet} dateTime={at}>
                  {writeTime(at, "minute")}
                  {carriedFrom !== null && ` ${t("agreement.carried", { version: carriedFrom })}`}
                  {changes > 0 && ` ${t("agreement.changed", { count: changes })}`}
                </time>
              </div>
            </li>
          );
        })}
      </ul>
      {awaited.length === 0 && answers.length > 0 && isOpen(proposal) && (
        <p className={styles.good}>{t("agreement.allAnswered")}</p>
      )}
      {awaited.length > 0 && (
        <p className={styles.quiet}>
          {t(isOpen(proposal) ? "agreement.awaited" : "agreement.unanswered", {
            names: awaited.map(({ name }) => name).join(t("agreement.comma")),
          })}
        </p>
      )}
    </div>
  );
}
