import {
  fitChanges,
  lineupChangeWords,
  reviseLineup,
  type CapitalLineup,
  type LineupChange,
  type Text,
} from "@zentaikan/capital-graph";
import { X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { useProposeLineup } from "../api/lineup-proposals.ts";
import { RefusalMessage } from "../api/RefusalMessage.tsx";
import { useLanguage, useTranslate } from "../messages/language.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { useKeptDraft } from "../ui/kept-draft.ts";
import { TextField } from "../ui/TextField.tsx";
import { fieldArea, fieldLabel } from "../ui/text-field.css.ts";
import { LineupChips } from "./LineupChips.tsx";
import { EMPTY_PROPOSAL, proposalDraftKey, type ProposalDraft } from "./proposal-draft.ts";
import { StepForm } from "./StepForm.tsx";
import * as styles from "./proposals.css.ts";

const longestTitle = 120;
const longestReason = 600;
const mostSteps = 20;

/** A proposal while somebody writes it: why, and steps that are looked at before it is sent. */
export function ProposeForm({
  base,
  isPreset,
  left,
  onDone,
  onCancel,
}: {
  /** The newest version of the lineup. */
  readonly base: CapitalLineup;
  readonly isPreset: boolean;
  /** Where its steps are what somebody edited: what of that a proposal has no step for. */
  readonly left?: readonly Text[];
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { draft, write, forget } = useKeptDraft(
    proposalDraftKey(base.id, left === undefined ? "written" : "edited"),
    EMPTY_PROPOSAL,
  );
  const { title, reason, operations } = draft;
  const setOperations = (next: ProposalDraft["operations"]) =>
    write({ ...draft, operations: next });
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
    title.trim() !== "" &&
    reason.trim() !== "" &&
    steps.length > 0 &&
    steps.length <= mostSteps &&
    unfit.length === 0;
  const run = () =>
    propose.mutate(
      {
        base: { id: base.id, version: base.version },
        title,
        reason,
        operations: [...operations],
      },
      {
        onSuccess: ({ id }) => {
          forget();
          onDone(id);
        },
      },
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
        onChange={(event) => write({ ...draft, title: event.target.value })}
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
          onChange={(event) => write({ ...draft, reason: event.target.value })}
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
      {left !== undefined && left.length > 0 && (
        <div className={styles.notice}>
          <p>{t("lineups.propose.left")}</p>
          <ul className={styles.part}>
            {left.map((change, at) => (
              <li key={`${at} ${change.en}`}>{change[language]}</li>
            ))}
          </ul>
        </div>
      )}
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
