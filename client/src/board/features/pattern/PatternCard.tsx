import type { Editor } from "tldraw";
import { RefusalMessage } from "../../../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { BesideCanvas } from "../../ground/board-feature.ts";
import { PatternRow } from "./PatternRow.tsx";
import * as styles from "./pattern.css.ts";
import { takeItems } from "./take-items.ts";
import { useAnswers } from "./use-answers.ts";
import { useItemWords } from "./use-item-words.ts";
import { useStartedPattern, type StartedPattern } from "./use-started-pattern.ts";

/** The pattern that the board was started from: what waits for a decision, and how it departs. */
export function PatternCard({ editor }: BesideCanvas) {
  const pattern = useStartedPattern();
  if (pattern === null) return null;
  return <Card pattern={pattern} editor={editor} />;
}

function Card({
  pattern,
  editor,
}: {
  readonly pattern: StartedPattern;
  readonly editor: Editor | null;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities } = useBoard();
  const { open, refused, sentence, exceptions, standsFor } = pattern;
  const mayEdit = editor !== null && abilities.includes("edit");
  const answers = useAnswers();
  const wordsOf = useItemWords(pattern);
  const isSaid = exceptions.length > 0 || (open.length === 0 && standsFor.size > 0);
  return (
    <section
      className={styles.card}
      aria-label={t("patternStart.title", { name: pattern.name[language] })}
      data-testid="pattern-card"
    >
      <div className={styles.head}>
        <h2 className={styles.title}>
          {t("patternStart.title", { name: pattern.name[language] })}
        </h2>
        <span className={styles.quiet}>
          {open.length > 0 && `${t("patternStart.open", { count: open.length })} · `}
          {t("patternStart.internal")}
        </span>
      </div>
      {isSaid && (
        <p className={styles.sentence} aria-live="polite" data-testid="departures">
          {sentence[language]}
        </p>
      )}
      <RefusalMessage error={answers.error} />
      {answers.isWaiting && (
        <p className={styles.quiet} role="status">
          {t("patternStart.waiting")}
        </p>
      )}
      {mayEdit && open.length > 0 && (
        <div className={styles.actions} data-on-paper="none">
          <button
            type="button"
            className={styles.press}
            onClick={() => takeItems(editor, pattern, open)}
          >
            {t("patternStart.takeAll")}
          </button>
          <button
            type="button"
            className={styles.press}
            onClick={() => answers.refuse(open.map(({ id }) => id))}
          >
            {t("patternStart.refuseAll")}
          </button>
        </div>
      )}
      {open.length > 0 && (
        <details data-on-paper="none">
          <summary className={styles.summary}>{t("patternStart.items")}</summary>
          <ul className={styles.list}>
            {open.map((item) => (
              <PatternRow
                key={item.id}
                item={item}
                words={wordsOf(item)}
                pattern={pattern}
                editor={mayEdit ? editor : null}
              />
            ))}
          </ul>
        </details>
      )}
      {refused.length > 0 && (
        <details data-on-paper="none">
          <summary className={styles.summary}>{t("patternStart.refused")}</summary>
          <ul className={styles.list}>
            {refused.map((item) => (
              <li key={item.id} className={styles.row}>
                <div className={styles.line}>
                  <span className={styles.words}>{wordsOf(item)}</span>
                  {mayEdit && (
                    <button
                      type="button"
                      className={styles.press}
                      aria-label={t("patternStart.reopenOf", { item: wordsOf(item) })}
                      onClick={() => answers.reopen(item.id)}
                    >
                      {t("patternStart.reopen")}
                    </button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
