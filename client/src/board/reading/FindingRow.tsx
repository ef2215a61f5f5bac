import { CircleAlert, Lightbulb, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { Editor } from "tldraw";
import { MAX_REASON_LENGTH } from "@zentaikan/board-model";
import type { Diagnostic } from "@zentaikan/capital-graph";
import { useSession } from "../../api/session.ts";
import { useLanguage, useTranslate } from "../../messages/language.ts";
import { isComposing } from "../../ui/composition.ts";
import { useBoard } from "../board-context.ts";
import { applyFix, fixFor } from "./fixes.ts";
import * as styles from "./reading.css.ts";
import { SpokenOf } from "./SpokenOf.tsx";

const icons = { error: CircleAlert, warning: TriangleAlert, hint: Lightbulb };

/** A finding with its three answers: mend it, say that it is meant so, or not now. */
export function FindingRow({
  diagnostic,
  editor,
  onPutOff,
}: {
  readonly diagnostic: Diagnostic;
  readonly editor: Editor | null;
  readonly onPutOff: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [isAnswering, setIsAnswering] = useState(false);
  const { severity, subjects, message, rule } = diagnostic;
  const Icon = icons[severity];
  const fix = fixFor(diagnostic);
  return (
    <li className={styles.finding} data-rule={rule}>
      <Icon
        size={16}
        className={styles.severity[severity]}
        role="img"
        aria-label={t(`reading.severity.${severity}`)}
      />
      <SpokenOf
        records={[...subjects.cards, ...subjects.arrows, ...subjects.stars]}
        editor={editor}
        className={styles.findingText}
      >
        {message[language]}
      </SpokenOf>
      {isAnswering ? (
        <ReasonField findingId={diagnostic.id} onClose={() => setIsAnswering(false)} />
      ) : (
        <div className={styles.answers}>
          {fix !== null && editor !== null && (
            <button type="button" className={styles.fix} onClick={() => applyFix(editor, fix)}>
              {t(fix.label)}
            </button>
          )}
          <button type="button" className={styles.answer} onClick={() => setIsAnswering(true)}>
            {t("reading.answer.onPurpose")}
          </button>
          <button type="button" className={styles.answer} onClick={onPutOff}>
            {t("reading.answer.later")}
          </button>
        </div>
      )}
    </li>
  );
}

function ReasonField({
  findingId,
  onClose,
}: {
  readonly findingId: string;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const { answers } = useBoard();
  const { person } = useSession();
  const [reason, setReason] = useState("");
  return (
    <input
      className={styles.reason}
      value={reason}
      maxLength={MAX_REASON_LENGTH}
      autoFocus
      aria-label={t("reading.answer.reason")}
      placeholder={t("reading.answer.reason")}
      onChange={({ currentTarget }) => setReason(currentTarget.value)}
      onBlur={onClose}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        if (event.key === "Enter") {
          answers.give(findingId, { reason, by: person.name });
        }
        if (event.key === "Enter" || event.key === "Escape") onClose();
      }}
    />
  );
}
