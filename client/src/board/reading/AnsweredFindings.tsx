import type { FindingAnswer } from "@zentaikan/board-model";
import type { Diagnostic } from "@zentaikan/capital-graph";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { useBoard } from "../board-context.ts";
import * as styles from "./reading.css.ts";

/** What looks odd and is meant so: who said it, and why; anybody may take it back. */
export function AnsweredFindings({
  diagnostics,
  given,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly given: ReadonlyMap<string, FindingAnswer>;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { answers, abilities } = useBoard();
  const answered = diagnostics.flatMap(({ id, message }) => {
    const answer = given.get(id);
    return answer === undefined ? [] : [{ id, message, answer }];
  });
  if (answered.length === 0) return null;
  return (
    <details className={styles.answered}>
      <summary className={styles.summary}>
        {t("reading.answered", { count: answered.length })}
      </summary>
      <ul>
        {answered.map(({ id, message, answer }) => (
          <li key={id} className={styles.answeredRow}>
            <p>{message[language]}</p>
            <p className={styles.quiet}>
              {answer.reason === "" ? answer.by : `${answer.reason} — ${answer.by}`}
            </p>
            {abilities.includes("edit") && (
              <button type="button" className={styles.answer} onClick={() => answers.takeBack(id)}>
                {t("reading.answer.takeBack")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
