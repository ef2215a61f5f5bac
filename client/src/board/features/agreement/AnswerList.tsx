import { CircleAlert, CircleCheck, CircleX } from "lucide-react";
import type { AnswerKind } from "@zentaikan/protocol";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useTranslate } from "../../../messages/language.ts";
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
  const { answers, awaited } = proposal;
  const { time: writeTime } = useWrittenTime();
  return (
    <div className={parts.section}>
      <ul className={styles.answers}>
        {answers.map(({ by, at, answer, reason, changes }) => {
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
                <time className={styles.quiet} dateTime={at}>
                  {writeTime(at, "minute")}
                  {changes > 0 && ` ${t("agreement.changed", { count: changes })}`}
                </time>
              </div>
            </li>
          );
        })}
      </ul>
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
