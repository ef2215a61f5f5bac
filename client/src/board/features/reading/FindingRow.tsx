import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Editor } from "tldraw";
import { useLanguage, useTranslate } from "../../../messages/language.ts";
import { useBoard } from "../../ground/board-context.ts";
import type { BoardLook } from "../../ground/drawing/board-look.ts";
import { FixButtons } from "./mend/FixButtons.tsx";
import type { FindingGroup } from "./group-findings.ts";
import * as styles from "./reading.css.ts";
import { ReasonForm } from "./ReasonForm.tsx";
import { SpokenOf } from "../../canvas/subjects/SpokenOf.tsx";

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Lightbulb };

/** A finding with its three answers: mend it, say that it is meant so, or not now. */
export function FindingRow({
  group: { first, all, records },
  look,
  editor,
  onPutOff,
}: {
  readonly group: FindingGroup;
  readonly look: BoardLook | null;
  readonly editor: Editor | null;
  readonly onPutOff: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { abilities, features } = useBoard();
  const mayEdit = abilities.includes("edit");
  const [isAnswering, setIsAnswering] = useState(false);
  const { severity, message, rule } = first;
  const Icon = icons[severity];
  return (
    <li className={styles.finding} data-rule={rule}>
      <Icon
        size={16}
        className={styles.severity[severity]}
        role="img"
        aria-label={t(`reading.severity.${severity}`)}
      />
      <SpokenOf records={records} editor={editor} className={styles.findingText}>
        {message[language]}
        {all.length > 1 && (
          <span className={styles.times}>{t("reading.finding.places", { count: all.length })}</span>
        )}
      </SpokenOf>
      {isAnswering ? (
        <ReasonForm findingIds={all.map(({ id }) => id)} onClose={() => setIsAnswering(false)} />
      ) : (
        <div className={styles.answers}>
          {mayEdit && editor !== null && look !== null && all.length === 1 && (
            <FixButtons diagnostic={first} look={look} editor={editor} />
          )}
          {features.map(
            ({ name, OfFinding }) =>
              OfFinding !== undefined && <OfFinding key={name} diagnostic={first} />,
          )}
          {mayEdit && (
            <button
              type="button"
              data-on-paper="none"
              className={styles.answer}
              onClick={() => setIsAnswering(true)}
            >
              {t("reading.answer.onPurpose")}
            </button>
          )}
          <button type="button" data-on-paper="none" className={styles.answer} onClick={onPutOff}>
            {t("reading.answer.later")}
          </button>
        </div>
      )}
    </li>
  );
}
