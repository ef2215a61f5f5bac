import type { FindingAnswer } from "@zentaikan/board-model";
import type { Diagnostic } from "@zentaikan/capital-graph";
import { useBoardPeople } from "../../../api/comments.ts";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./reading.css.ts";

/**
 * What looks odd and is meant so: who said it, and why; anybody may take it back. Names are found by
 * the ids of people; whoever is here no more, and a program, is not named.
 */
export function AnsweredFindings({
  diagnostics,
  given,
}: {
  readonly diagnostics: readonly Diagnostic[];
  readonly given: ReadonlyMap<string, FindingAnswer>;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { answers, abilities, boardId } = useBoard();
  const { data: people = [] } = useBoardPeople(boardId);
  const answered = diagnostics.flatMap(({ id, message }) => {
    const answer = given.get(id);
    if (answer === undefined) return [];
    const author = people.find(({ person }) => person.id === answer.author)?.person;
    const said = [answer.reason, author?.name ?? t("reading.answer.bySomebody")];
    return [{ id, message, said: said.filter((part) => part !== "").join(" — ") }];
  });
  if (answered.length === 0) return null;
  return (
    <details className={styles.answered}>
      <summary className={styles.summary}>
        {t("reading.answered", { count: answered.length })}
      </summary>
      <ul>
        {answered.map(({ id, message, said }) => (
          <li key={id} className={styles.answeredRow}>
            <p>{message[language]}</p>
            <p className={styles.quiet}>{said}</p>
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
