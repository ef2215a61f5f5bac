import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useKeptState } from "../../../api/versions.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./agreement.css.ts";
import { frozenSubjects } from "./frozen-subjects.ts";

/** Cards, arrows and the star of the frozen frame, for an answer to hang on. */
export function SubjectChoice({
  proposalId,
  chosen,
  onChange,
}: {
  readonly proposalId: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, highlight } = useBoard();
  const { data: kept } = useKeptState(boardId, proposalId);
  if (kept === undefined) return null;
  return (
    <details>
      <summary className={styles.summary}>{t("agreement.subjects")}</summary>
      {frozenSubjects(kept.words.structure, { t, language }).map(({ record, records, name }) => (
        <label
          key={record}
          className={styles.check}
          onPointerEnter={() => highlight.point(records)}
          onPointerLeave={() => highlight.leave()}
        >
          <input
            type="checkbox"
            checked={chosen.includes(record)}
            onFocus={() => highlight.point(records)}
            onBlur={() => highlight.leave()}
            onChange={() =>
              onChange(
                chosen.includes(record)
                  ? chosen.filter((other) => other !== record)
                  : [...chosen, record],
              )
            }
          />
          {name}
        </label>
      ))}
    </details>
  );
}
