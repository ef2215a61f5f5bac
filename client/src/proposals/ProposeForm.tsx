import {
  fitChanges,
  lineupChangeWords,
  reviseLineup,
  type CapitalLineup,
  type LineupChange,
} from "@zentaikan/capital-graph";
import type { LineupOperationBody } from "@zentaikan/protocol/lineups";
import { X } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useProposeLineup } from "../api/lineup-proposals.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { fieldArea, fieldLabel } from "../ui/text-field.css.ts";
import { LineupChips } from "./LineupChips.tsx";
import { StepForm } from "./StepForm.tsx";
import * as styles from "./proposals.css.ts";

const longestTitle = 120;
const longestReason = 600;
const mostSteps = 20;

/** A proposal while somebody writes it: why, and steps that are looked at before it is sent. */
export function ProposeForm({
  base,
  isPreset,
  onDone,
  onCancel,
}: {
  /** The newest version of the lineup. */
  readonly base: CapitalLineup;
  readonly isPreset: boolean;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const [operations, setOperations] = useState<readonly LineupOperationBody[]>([]);
  const reasonId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const propose = useProposeLineup();
  // A tone that is not there is no key: what is made here has none.
  const steps = operations as readonly LineupChange[];
  const { lineup: after } = reviseLineup(base, steps);
  const words = lineupChangeWords(base, steps);
  const { unfit } = fitChanges(base, steps);
  const isReady =
    title.trim() !== "" && reason.trim() !== "" && steps.length > 0 && unfit.length === 0;
  const run = () =>
    propose.mutate(
      {
        base: { id: base.id, version: base.version },
        title,
        reason,
        operations: [...operations],
      },
      { onSuccess: ({ id }) => onDone(id) },
    );
  const name = base.name[language];
  return (
    <section className={styles.stack} aria-labelledby="lineup-propose">
      <div className={styles.part}>
        <h2 className={styles.heading} id="lineup-propose" ref={heading} tabIndex={-1}>
          {t("lineups.propose.title", { name, version: base.version })}
        </h2>
        {isPreset && <p className={styles.quiet}>{t("lineups.propose.preset", { name })}</p>}
      </div>
      <TextField
        label={t("lineups.propose.name")}
        value={title}
        maxLength={longestTitle}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div>
        <label className={fieldLabel} htmlFor={reasonId}>
          {t("lineups.propose.reason")}
        </label>
        <textarea
          id={reasonId}
          className={fieldArea}
          rows={3}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className={styles.part}>
        <h3 className={styles.subheading}>{t("lineups.steps")}</h3>
        {words.length > 0 && (
          <ol className={styles.steps}>
            {words.map((step, at) => (
              <li key={`${at} ${step.en}`} className={styles.step}>
                <span className={styles.stepRow}>
                  <span>
                    {step[language]}
                    {unfit
                      .filter(({ change }) => change === steps[at])
                      .map(({ why }) => (
                        <span key={why.en} className={styles.quiet} role="alert">
                          {" "}
                          {why[language]}
                        </span>
                      ))}
                  </span>
                  <IconButton
                    icon={X}
                    label={t("lineups.step.remove", { step: step[language] })}
                    onClick={() => setOperations(operations.toSpliced(at, 1))}
                  />
                </span>
              </li>
            ))}
          </ol>
        )}
        {operations.length < mostSteps && (
          <StepForm
            key={operations.length}
            lineup={after}
            onAdd={(step) => setOperations([...operations, step])}
          />
        )}
      </div>
      {steps.length > 0 && (
        <div className={styles.part}>
          <p className={styles.quiet}>{t("lineups.after")}</p>
          <LineupChips lineup={after} than={base} others="new" />
        </div>
      )}
      <RefusalMessage error={propose.error} />
      <div className={styles.actions}>
        <Button look="primary" disabled={!isReady || propose.isPending} onClick={run}>
          {t("lineups.propose")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("app.cancel")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("lineups.propose.hint")}</p>
    </section>
  );
}
