import { useState } from "react";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { Button } from "../../ui/Button.tsx";
import * as styles from "./import.css.ts";
import type { ImportPlan, PlannedRow } from "./plan-import.ts";
import { rowInWords } from "./row-in-words.ts";

const KINDS = ["created", "changed", "refused", "unchanged"] as const;
/** More are drawn when somebody wants them: ten thousand at once would stop the page. */
const STEP = 100;

/** What a file would do, row by row, and of each kind of it how much. */
export function ImportPreview({ plan }: { readonly plan: ImportPlan }) {
  const t = useTranslate();
  const language = useLanguage();
  const [only, setOnly] = useState<PlannedRow["kind"] | null>(null);
  const [most, setMost] = useState(STEP);
  const rows = only === null ? plan.rows : plan.rows.filter(({ kind }) => kind === only);
  const countOf = (kind: PlannedRow["kind"]) =>
    plan.rows.reduce((sum, row) => sum + (row.kind === kind ? 1 : 0), 0);
  return (
    <>
      <div role="group" aria-label={t("import.show")} className={styles.kinds}>
        {[null, ...KINDS].map((kind) => (
          <Button
            key={kind ?? "all"}
            look="quiet"
            className={styles.kind}
            aria-pressed={only === kind}
            onClick={() => {
              setOnly(kind);
              setMost(STEP);
            }}
          >
            {t(`import.kind.${kind ?? "all"}`, {
              count: kind === null ? plan.rows.length : countOf(kind),
            })}
          </Button>
        ))}
      </div>
      {plan.ignored.length > 0 && (
        <p className={styles.quiet}>
          {t("import.ignored", { columns: plan.ignored.join(language === "ja" ? "、" : ", ") })}
        </p>
      )}
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={t("import.preview")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["line", "name", "what", "detail"] as const).map((head) => (
                <th key={head} scope="col" className={styles.headCell}>
                  {t(`import.head.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => (
              <tr key={row.line}>
                <td className={styles.lineCell}>{row.line}</td>
                <td className={styles.cell}>{row.name}</td>
                <td className={styles.kindCell[row.kind]}>{t(`import.row.${row.kind}`)}</td>
                <td className={styles.cell}>
                  {rowInWords(row, { language, translate: t }).map((words) => (
                    <div key={words}>{words}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length > most && (
          <Button onClick={() => setMost(most + STEP * 5)}>
            {t("import.more", { count: rows.length - most })}
          </Button>
        )}
      </div>
    </>
  );
}
