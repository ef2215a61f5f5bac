import type { AssessmentBody, LevelNameBody } from "@zentaikan/protocol/relationships";
import { useState, type SubmitEvent } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useAssessmentCommand } from "../api/relationships.ts";
import { useWrittenTime } from "../api/use-written-time.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { classNames } from "../ui/class-names.ts";
import { TextField } from "../ui/TextField.tsx";
import * as styles from "./assess.css.ts";
import { dayWords, levelName } from "./relationship-words.ts";

interface AssessHistoryProps {
  readonly customerId: string;
  /** The newest day first. */
  readonly history: readonly AssessmentBody[];
  readonly levels: readonly LevelNameBody[];
  /** Null for whoever only reads. */
  readonly onCorrect: ((id: string) => void) | null;
}

/** Everything that was ever assessed; what was corrected or withdrawn is faded and says so. */
export function AssessHistory({ customerId, history, levels, onCorrect }: AssessHistoryProps) {
  const t = useTranslate();
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  return (
    <section aria-label={t("assess.history")}>
      <h3 className={styles.heading}>{t("assess.history")}</h3>
      {history.length === 0 && <p className={styles.quiet}>{t("assess.noHistory")}</p>}
      <ol className={styles.history}>
        {history.map((assessment) => (
          <li
            key={assessment.id}
            className={classNames(styles.entry, assessment.ended !== null && styles.ended)}
          >
            <Assessed assessment={assessment} levels={levels} />
            {assessment.ended === null && onCorrect !== null && withdrawn !== assessment.id && (
              <Actions
                assessment={assessment}
                onCorrect={() => onCorrect(assessment.id)}
                onWithdraw={() => setWithdrawn(assessment.id)}
              />
            )}
            {withdrawn === assessment.id && assessment.ended === null && (
              <WithdrawForm
                customerId={customerId}
                assessment={assessment.id}
                onClose={() => setWithdrawn(null)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Assessed({
  assessment: { at, level, viewpoint, evidence, by, writtenAt, ended },
  levels,
}: {
  readonly assessment: AssessmentBody;
  readonly levels: readonly LevelNameBody[];
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { time } = useWrittenTime();
  return (
    <div>
      <p>
        <span className={styles.entryDay}>{dayWords(at, language)}</span>{" "}
        <span className={styles.entryLevel}>
          {levelName(level, levels, { language, translate: t })}
        </span>{" "}
        <span className={styles.quiet}>{t(`relation.viewpoint.${viewpoint}`)}</span>
      </p>
      {evidence !== "" && <p className={styles.evidence}>{evidence}</p>}
      <p className={styles.quiet}>
        {t("assess.by", { name: by.name, when: time(writtenAt, "minute") })}
      </p>
      {ended !== null && (
        <p className={styles.quiet}>
          {t(`assess.${ended.kind}`, {
            name: ended.by.name,
            when: time(ended.writtenAt, "minute"),
            reason: ended.reason,
          })}
        </p>
      )}
    </div>
  );
}

function Actions({
  assessment,
  onCorrect,
  onWithdraw,
}: {
  readonly assessment: AssessmentBody;
  readonly onCorrect: () => void;
  readonly onWithdraw: () => void;
}) {
  const t = useTranslate();
  const day = dayWords(assessment.at, useLanguage());
  return (
    <div className={styles.entryActions}>
      <Button look="quiet" aria-label={t("assess.correctOne", { day })} onClick={onCorrect}>
        {t("assess.correct")}
      </Button>
      <Button look="quiet" aria-label={t("assess.withdrawOne", { day })} onClick={onWithdraw}>
        {t("assess.withdraw")}
      </Button>
    </div>
  );
}

function WithdrawForm({
  customerId,
  assessment,
  onClose,
}: {
  readonly customerId: string;
  readonly assessment: string;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const command = useAssessmentCommand(customerId);
  const [reason, setReason] = useState("");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    command.mutate({ kind: "withdraw", assessment, reason }, { onSuccess: onClose });
  };
  return (
    <form className={styles.withdrawal} onSubmit={submit}>
      <TextField
        label={t("assess.reason")}
        value={reason}
        maxLength={1000}
        required
        autoFocus
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.entryActions}>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" disabled={command.isPending || reason.trim() === ""}>
          {t("assess.withdraw")}
        </Button>
      </div>
      <RefusalMessage error={command.error} />
    </form>
  );
}
