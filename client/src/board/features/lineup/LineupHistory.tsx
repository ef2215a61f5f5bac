import type { LineupVersionBody } from "@zentaikan/protocol/http";
import { useTranslate } from "../../../messages/language.ts";
import * as styles from "./lineup.css.ts";
import { useWrittenTime } from "../../../api/use-written-time.ts";

/** Who saved which version when, and why; the newest first. */
export function LineupHistory({ versions }: { readonly versions: readonly LineupVersionBody[] }) {
  const t = useTranslate();
  const { time: writeTime } = useWrittenTime();
  return (
    <details className={styles.history}>
      <summary className={styles.summary}>{t("lineup.history")}</summary>
      <ol className={styles.historyList} reversed>
        {versions.toReversed().map(({ version, createdBy, createdAt, note, proposal }) => (
          <li key={version}>
            {t("lineup.history.entry", {
              version,
              who: createdBy?.name ?? "",
              when: createdAt === null ? "" : writeTime(createdAt, "minute"),
            })}
            <div className={styles.quiet}>{note === "" ? t("lineup.history.noNote") : note}</div>
            {proposal !== null && (
              <div className={styles.quiet}>
                {t("lineups.version.proposed", { title: proposal.title, who: proposal.by.name })}
              </div>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
