import type { LineupVersionBody } from "@zentaikan/protocol/http";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import * as styles from "./lineup.css.ts";

/** Who saved which version when, and why; the newest first. */
export function LineupHistory({ versions }: { readonly versions: readonly LineupVersionBody[] }) {
  const language = useLanguage();
  const t = useTranslate();
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <details className={styles.history}>
      <summary className={styles.summary}>{t("lineup.history")}</summary>
      <ol className={styles.historyList} reversed>
        {versions.toReversed().map(({ version, createdBy, createdAt, note }) => (
          <li key={version}>
            {t("lineup.history.entry", {
              version,
              who: createdBy?.name ?? "",
              when: createdAt === null ? "" : day.format(new Date(createdAt)),
            })}
            <div className={styles.quiet}>{note === "" ? t("lineup.history.noNote") : note}</div>
          </li>
        ))}
      </ol>
    </details>
  );
}
