import { Link } from "wouter";
import { boardTitle } from "../api/board-title.ts";
import { useDepartures } from "../api/pattern-starts.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import * as styles from "./pattern-start.css.ts";

/** How boards that were started from a pattern depart from it; nothing where there is none. */
export function DepartureList() {
  const t = useTranslate();
  const language = useLanguage();
  const { data: started = [] } = useDepartures();
  if (started.length === 0) return null;
  return (
    <details className={styles.departures}>
      <summary className={styles.summary}>
        <h2 className={styles.heading}>{t("patternStart.departures")}</h2>
        <span className={styles.count}>{started.length}</span>
      </summary>
      <ul className={styles.list} data-testid="departure-list">
        {started.map((board) => (
          <li key={board.boardId} className={styles.row}>
            <p className={styles.names}>
              <Link href={`/boards/${encodeURIComponent(board.boardId)}`}>
                {board.customerName[language]}
              </Link>
              <span className={styles.quiet}>
                {`${boardTitle({ title: board.boardTitle }, t)} · ${board.pattern.name[language]}`}
              </span>
            </p>
            <p>
              {board.sentence[language]}
              {board.open > 0 && (
                <span className={styles.quiet}>
                  {` ${t("patternStart.undecided", { count: board.open })}`}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
