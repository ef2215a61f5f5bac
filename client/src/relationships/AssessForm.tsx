import {
  levelSevenRemark,
  RELATIONSHIP_LEVELS,
  VIEWPOINTS,
  type RelationshipLevel,
  type Viewpoint,
} from "@zentaikan/capital-graph";
import type {
  AssessmentBody,
  LevelNameBody,
  RelatedCustomerBody,
} from "@zentaikan/protocol/relationships";
import { useId, useState, type SubmitEvent } from "react";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useAssessmentCommand } from "../api/relationships.ts";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { fieldArea, fieldLabel } from "../ui/text-field.css.ts";
import { TextField } from "../ui/TextField.tsx";
import * as styles from "./assess.css.ts";
import { gapsOf } from "./relationship-row.ts";
import { dayWords, levelMeaning, levelName } from "./relationship-words.ts";

interface AssessFormProps {
  readonly customerId: string;
  readonly levels: readonly LevelNameBody[];
  /** What stands for the customer, which bears out level 7 or does not. */
  readonly board: RelatedCustomerBody["board"];
  readonly corrected: AssessmentBody | null;
  readonly onKept: () => void;
  readonly onClose: () => void;
}

/** One assessment. What level 7 lacks is said and hinders nothing. */
export function AssessForm(props: AssessFormProps) {
  const { customerId, levels, board, corrected } = props;
  const t = useTranslate();
  const language = useLanguage();
  const command = useAssessmentCommand(customerId);
  const evidenceId = useId();
  const [level, setLevel] = useState<RelationshipLevel | null>(
    RELATIONSHIP_LEVELS.find((one) => one === corrected?.level) ?? null,
  );
  const [viewpoint, setViewpoint] = useState<Viewpoint>(corrected?.viewpoint ?? "ourGuess");
  const [at, setAt] = useState(() => corrected?.at ?? today());
  const [evidence, setEvidence] = useState(corrected?.evidence ?? "");
  const gaps = level === 7 ? gapsOf({ board }, viewpoint) : null;
  const remark = gaps === null ? null : levelSevenRemark(gaps);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A sheet that this dialog was opened from is a form of its own.
    event.stopPropagation();
    if (level === null) return;
    const corrects = corrected === null ? {} : { corrects: corrected.id };
    const body = { level, viewpoint, at, evidence, ...corrects };
    command.mutate({ kind: "assess", body }, { onSuccess: beginAnew });
  };
  const beginAnew = () => {
    setLevel(null);
    setEvidence("");
    props.onKept();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {corrected !== null && (
        <p className={styles.quiet} role="status">
          {t("assess.correcting", { day: dayWords(corrected.at, language) })}
        </p>
      )}
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("assess.level")}</legend>
        {RELATIONSHIP_LEVELS.toReversed().map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="level"
              checked={level === one}
              onChange={() => setLevel(one)}
              required
            />
            <span>
              <span className={styles.levelName}>
                {levelName(one, levels, { language, translate: t })}
              </span>
              <span className={styles.quiet}>
                {levelMeaning(one, levels, { language, translate: t })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.sides}>
        <legend className={styles.legend}>{t("relation.viewpoint")}</legend>
        {VIEWPOINTS.map((one) => (
          <label key={one} className={styles.choice}>
            <input
              type="radio"
              name="viewpoint"
              checked={viewpoint === one}
              onChange={() => setViewpoint(one)}
            />
            {t(`relation.side.${one}`)}
          </label>
        ))}
      </fieldset>
      {remark !== null && (
        <p className={styles.warning} role="status" data-rule="V38">
          {remark[language]}
        </p>
      )}
      <div className={styles.day}>
        <TextField
          type="date"
          label={t("assess.day")}
          value={at}
          max={today()}
          required
          onChange={({ currentTarget }) => setAt(currentTarget.value)}
        />
      </div>
      <div>
        <label htmlFor={evidenceId} className={fieldLabel}>
          {t("assess.evidence")}
        </label>
        <textarea
          id={evidenceId}
          className={fieldArea}
          rows={3}
          maxLength={2000}
          placeholder={t("assess.evidenceHint")}
          value={evidence}
          onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
        />
      </div>
      <RefusalMessage error={command.error} />
      <DialogActions>
        <Button look="quiet" onClick={props.onClose}>
          {t(corrected === null ? "app.close" : "app.cancel")}
        </Button>
        <Button
          look="primary"
          type="submit"
          disabled={command.isPending || level === null || at === ""}
        >
          {t(corrected === null ? "assess.keep" : "assess.correct")}
        </Button>
      </DialogActions>
    </form>
  );
}

/** As the calendar of whoever sits here has it. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * minuteMs).toISOString().slice(0, 10);
}

const minuteMs = 60_000;
