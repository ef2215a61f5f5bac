import { useState } from "react";
import { EXPECTATIONS, ROUND_KINDS, type RoundKind } from "@zentaikan/protocol";
import type { AgendaStepBody } from "@zentaikan/protocol/agenda";
import { useTranslate } from "../../../../messages/language.ts";
import { Button } from "../../../../ui/Button.tsx";
import { SelectField } from "../../../../ui/SelectField.tsx";
import { TextField } from "../../../../ui/TextField.tsx";
import * as meeting from "../meeting.css.ts";
import * as styles from "./agenda.css.ts";

const mostRoutes = 20;

export const NEW_STEP: AgendaStepBody = {
  title: "",
  minutes: 10,
  expects: [],
  routes: 1,
  round: null,
};

/** One step of the agenda, written or changed. */
export function StepForm({
  step,
  onSave,
  onClose,
}: {
  readonly step: AgendaStepBody;
  readonly onSave: (step: AgendaStepBody) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const [written, setWritten] = useState(step);
  const change = (more: Partial<AgendaStepBody>) => setWritten({ ...written, ...more });
  const { title, minutes, expects, routes, round } = written;
  return (
    <form
      className={meeting.form}
      aria-label={t("agenda.write")}
      onSubmit={(event) => {
        event.preventDefault();
        const said = { ...written, title: title.trim(), routes: within(routes, mostRoutes) };
        if (said.title !== "") onSave(said);
      }}
    >
      <TextField
        label={t("agenda.title")}
        value={title}
        maxLength={120}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextField
        label={t("agenda.minutes")}
        type="number"
        min={1}
        max={240}
        value={minutes ?? ""}
        onChange={({ target: { value } }) =>
          change({ minutes: value === "" ? null : within(Number(value), 240) })
        }
      />
      <fieldset className={meeting.fieldset}>
        <legend className={meeting.quiet}>{t("agenda.expects")}</legend>
        {EXPECTATIONS.map((one) => (
          <label key={one} className={meeting.check}>
            <input
              type="checkbox"
              checked={expects.includes(one)}
              onChange={({ target: { checked } }) =>
                change({
                  expects: EXPECTATIONS.filter((other) =>
                    other === one ? checked : expects.includes(other),
                  ),
                })
              }
            />
            {t(`agenda.expects.${one}`, { count: within(routes, mostRoutes) })}
          </label>
        ))}
      </fieldset>
      {expects.includes("routes") && (
        <TextField
          label={t("agenda.routes")}
          type="number"
          min={1}
          max={mostRoutes}
          // Emptied it stays empty, until something else is written.
          value={routes === 0 ? "" : routes}
          onChange={(event) => change({ routes: Math.max(0, Number(event.target.value)) })}
        />
      )}
      <SelectField<RoundKind | "none">
        label={t("agenda.round")}
        value={round?.roundKind ?? "none"}
        choices={[
          { value: "none", words: t("agenda.round.none") },
          ...ROUND_KINDS.map((value) => ({ value, words: t(`meeting.kindLong.${value}`) })),
        ]}
        onChoose={(kind) =>
          change({
            round:
              kind === "none" ? null : { question: t(`meeting.usual.${kind}`), roundKind: kind },
          })
        }
      />
      {round !== null && (
        <TextField
          label={t("meeting.ask.question")}
          value={round.question}
          maxLength={300}
          onChange={(event) => change({ round: { ...round, question: event.target.value } })}
        />
      )}
      <div className={styles.actions}>
        <Button look="primary" type="submit">
          {t("agenda.save")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t("app.cancel")}
        </Button>
      </div>
    </form>
  );
}

function within(number: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(number) || 1));
}
