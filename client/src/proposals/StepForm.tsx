import { fitChanges, type CapitalLineup } from "@zentaikan/capital-graph";
import type { LineupOperationBody } from "@zentaikan/protocol/lineups";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { useKeptDraft } from "../ui/kept-draft.ts";
import { choice, chosen } from "./step-choice.css.ts";
import { SelectField } from "../ui/SelectField.tsx";
import { fieldProblem } from "../ui/text-field.css.ts";
import { newCapitalId } from "./new-capital-id.ts";
import { PartFields } from "./PartFields.tsx";
import {
  finishedStep,
  startStep,
  STEP_KINDS,
  type PartDraft,
  type StepDraft,
} from "./step-draft.ts";
import * as styles from "./proposals.css.ts";

/** One step: what kind, about which capitals, and what it makes of them. */
export function StepForm({
  lineup,
  onAdd,
}: {
  /** As the steps before it leave it. */
  readonly lineup: CapitalLineup;
  readonly onAdd: (step: LineupOperationBody) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const {
    draft,
    write: setDraft,
    forget,
  } = useKeptDraft<StepDraft>(`lineup step ${lineup.id}`, startStep("split", newCapitalId));
  const { kind, ids, parts } = draft;
  const current = lineup.capitals.filter(({ retired }) => !retired);
  const step = finishedStep(draft, current);
  const { unfit } = fitChanges(lineup, step === null ? [] : [step]);
  const changePart = (at: number, part: PartDraft) =>
    setDraft({ ...draft, parts: parts.with(at, part) });
  return (
    <div className={styles.form}>
      <div className={styles.choices} role="group" aria-label={t("lineups.step.kind")}>
        {STEP_KINDS.map((one) => (
          <button
            key={one}
            type="button"
            className={one === kind ? chosen : choice}
            aria-pressed={one === kind}
            onClick={() => setDraft(startStep(one, newCapitalId))}
          >
            {t(`lineups.step.${one}`)}
          </button>
        ))}
      </div>
      {kind === "merge" ? (
        <fieldset className={styles.fieldset}>
          <legend className={styles.quiet}>{t("lineups.step.which.merge")}</legend>
          <div className={styles.checks}>
            {current.map(({ id, label }) => (
              <label key={id} className={styles.check}>
                <input
                  type="checkbox"
                  checked={ids.includes(id)}
                  onChange={({ target: { checked } }) => {
                    const others = ids.filter((other) => other !== id);
                    setDraft({ ...draft, ids: checked ? [...others, id] : others });
                  }}
                />
                {label[language]}
              </label>
            ))}
          </div>
        </fieldset>
      ) : (
        kind !== "add" && (
          <SelectField
            label={t(`lineups.step.which.${kind}`)}
            value={ids[0] ?? ""}
            choices={[
              { value: "", words: t("lineups.step.choose") },
              ...current.map(({ id, label }) => ({ value: id as string, words: label[language] })),
            ]}
            onChoose={(id) => setDraft({ ...draft, ids: id === "" ? [] : [id] })}
          />
        )
      )}
      {parts.map((part, at) => (
        <PartFields
          key={part.id}
          part={part}
          number={parts.length > 1 ? at + 1 : null}
          hasConcept={kind !== "rename"}
          onChange={(changed) => changePart(at, changed)}
        />
      ))}
      {unfit.map(({ why }) => (
        <p key={why.en} className={fieldProblem} role="alert">
          {why[language]}
        </p>
      ))}
      <div className={styles.actions}>
        <Button
          disabled={step === null || unfit.length > 0}
          onClick={() => {
            if (step === null) return;
            forget();
            onAdd(step);
          }}
        >
          {t("lineups.step.add.do")}
        </Button>
        {kind === "split" && parts.length < 8 && (
          <Button
            look="quiet"
            onClick={() =>
              setDraft({ ...draft, parts: [...parts, { id: newCapitalId(), ja: "", en: "" }] })
            }
          >
            {t("lineups.step.morePart")}
          </Button>
        )}
      </div>
    </div>
  );
}
