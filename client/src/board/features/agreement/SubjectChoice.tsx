import { partsOfSubject } from "@zentaikan/capital-graph";
import type { ProposalBody } from "@zentaikan/protocol/versions";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useKeptState } from "../../../api/versions.ts";
import { useBoard } from "../../ground/board-context.ts";
import * as styles from "./agreement.css.ts";

/** Parts of what was frozen, for an answer to hang on. */
export function SubjectChoice({
  proposal: { id, subject },
  chosen,
  onChange,
}: {
  readonly proposal: Pick<ProposalBody, "id" | "subject">;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { boardId, highlight } = useBoard();
  const { data: kept } = useKeptState(boardId, id);
  if (kept === undefined) return null;
  return (
    <details>
      <summary className={styles.summary}>
        {t("agreement.subjects", { what: t(`agreement.subject.${subject}`) })}
      </summary>
      {partsOfSubject(subject, kept.words).map(({ record, records, name }) => (
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
          {name[language]}
        </label>
      ))}
    </details>
  );
}
